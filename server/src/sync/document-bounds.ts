import { BOUNDS } from 'shared/model'

/**
 * Bounds against abuse: about four times as wide as the limits of the commands, since merges may exceed those. There is no bound on
 * the depth of the tree: honest merges deepen it.
 */
export interface DocumentBounds {
  /** Format V1. */
  readonly bytes: number
  /** Entries of all top-level maps together, dead ones included. */
  readonly containers: number
  /** Of an entry, of `meta` and of `session`. */
  readonly keysPerEntry: number
  /** Structs and deleted ranges of one update: they are taken apart and applied in one go, and nothing else runs. */
  readonly structs: number
  /** UTF-16 code units of a text, and of the summary. */
  readonly text: number
  readonly summary: number
  /** UTF-16 code units of a key. */
  readonly key: number
  /** Code units and parts of one stored value, and how deep it may be nested. */
  readonly value: number
  readonly valueDepth: number
  /** Longest history of one client id: clocks beyond it are forged. */
  readonly clock: number
}

export const DOCUMENT_BOUNDS: DocumentBounds = {
  bytes: 32 * 1024 * 1024,
  containers: BOUNDS.entries,
  keysPerEntry: BOUNDS.keysPerEntry,
  // The largest import that the limits allow has 34,000.
  structs: 100_000,
  text: BOUNDS.text,
  summary: BOUNDS.summary,
  key: BOUNDS.key,
  value: BOUNDS.value,
  valueDepth: 4,
  clock: 2 ** 31,
}
