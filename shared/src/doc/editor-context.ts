import type { PersonId } from '../model/index.ts'

/** What the package may not make itself: time, chance and names arrive here. */
export interface EditorContext {
  readonly by: PersonId
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** In [0, 1). */
  readonly random: () => number
  /** 16 or more random URL-safe characters. */
  readonly newId: () => string
  /** The calendar day `YYYY-MM-DD` where the person is; absent: the UTC day of `now`. */
  readonly today?: () => string
  /** Whether the person may change the document at the moment; absent: always. */
  readonly mayWrite?: () => boolean
}
