import type { RcaTypes } from '../schema.ts'

/**
 * Takes a document from one version to the next. Deterministic, and harmless when it runs again; old keys stay where
 * they are, for clients of the version before.
 */
export interface Migration {
  /** The version that it makes. */
  readonly to: number
  readonly migrate: (types: RcaTypes) => void
}

/** Every migration, by the version it makes. Version 1 is the first: nothing leads to it. */
export const migrations: readonly Migration[] = []
