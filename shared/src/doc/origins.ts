/** Who made a transaction. `UserOrigin` objects are compared by identity, one per editor. */
export interface UserOrigin {
  readonly kind: 'user'
}
/** Containers and settlement: made by a person's command, but nothing that an undo takes back. */
export const UNTRACKED = { kind: 'untracked' } as const
export const MIGRATION = { kind: 'migration' } as const
