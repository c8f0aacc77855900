/** Changes of other people are laid out together, at most this often, ms. */
export const GATHER_MS = 400
/** A pause in one's own typing after which the drawing settles, ms. */
export const SETTLE_MS = 300
/** However long one types, drags or holds a menu open: after this the drawing is brought up to date, ms. */
export const HOLD_LIMIT_MS = 2000

export interface RelayoutState {
  /** When the drawing was last laid out. */
  readonly laidOutAt: number
  /** When the first change came that is not in the drawing yet. */
  readonly changedAt: number
  /** When I last typed in the box that I edit; null when I do not type. */
  readonly typedAt: number | null
  /** Whether I drag something or have a menu open. */
  readonly isHeld: boolean
}

/** When to lay out changes that are not my own commands: those are laid out at once. Same clock as its input. */
export function relayoutTime({ laidOutAt, changedAt, typedAt, isHeld }: RelayoutState): number {
  const limit = changedAt + HOLD_LIMIT_MS
  if (isHeld) return limit
  const gathered = Math.max(changedAt, laidOutAt + GATHER_MS)
  if (typedAt === null) return gathered
  return Math.min(limit, Math.max(gathered, typedAt + SETTLE_MS))
}
