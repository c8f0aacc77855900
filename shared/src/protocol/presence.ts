import type { CauseId, HEAD, PersonId } from '../model/index.ts'

/** Which of the ten people colours of look.md; the least used in the room. */
export type ColourIndex = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9

export type PresenceView = 'fishbone' | 'tree' | 'outline'

/** What one connection shows of its person: awareness, synced and never saved. Read with `parsePresence`. */
export interface Presence {
  readonly person: PersonId
  /** Empty until the person has given one: a guest who only looks. */
  readonly name: string
  readonly colour: ColourIndex
  readonly view: PresenceView
  /** The selected box. */
  readonly selected: CauseId | typeof HEAD | null
  /** The box being typed in, with the caret as an encoded Yjs relative position. */
  readonly editing: { readonly id: CauseId | typeof HEAD; readonly caret: string | null } | null
  /** Relative to a box, since views differ per person. */
  readonly pointer: { readonly id: CauseId | typeof HEAD; readonly dx: number; readonly dy: number } | null
  readonly isAway: boolean
}
