import { type CauseId, HEAD, isEntryId, LIMITS, type PersonId } from '../model/index.ts'

/** Which of the ten people colours of look.md; the least used in the room. */
export type ColourIndex = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9

export type PresenceView = 'fishbone' | 'tree' | 'outline'

/**
 * What somebody looks at, so that others can look at the same: the middle of what they see as a point relative to a box,
 * since everybody's drawing lies elsewhere, and how much of the drawing they see. In its px; in the outline those of the screen.
 */
export interface Sight {
  readonly id: CauseId | typeof HEAD
  readonly dx: number
  readonly dy: number
  readonly width: number
  readonly height: number
}

/**
 * What one connection shows of its person: the whole awareness state of its client id, synced and never saved.
 * Read with `parsePresence`.
 */
export interface Presence {
  readonly person: PersonId
  /** Empty until the person has given one: a guest who only looks. */
  readonly name: string
  readonly colour: ColourIndex
  readonly view: PresenceView
  /** On which side of their fishbone the problem stands: places of another side are mirrored. */
  readonly headSide: 'right' | 'left'
  /** The branch they look at by itself. */
  readonly focus: CauseId | null
  /** The selected box. */
  readonly selected: CauseId | typeof HEAD | null
  /** The box being typed in, with the caret as an encoded Yjs relative position. */
  readonly editing: { readonly id: CauseId | typeof HEAD; readonly caret: string | null } | null
  /** Relative to a box, since views differ per person. */
  readonly pointer: { readonly id: CauseId | typeof HEAD; readonly dx: number; readonly dy: number } | null
  readonly isAway: boolean
  /** Told only while somebody follows or is asked to; never by who follows somebody. */
  readonly sight: Sight | null
  /** Whose view this window follows. */
  readonly following: PersonId | null
  /** Asks everybody to follow. */
  readonly isLeading: boolean
}

/** The largest presence the server passes on, bytes of JSON. */
export const MAX_PRESENCE_BYTES = 4096

const causeOf = (value: unknown): CauseId | null =>
  typeof value === 'string' && isEntryId(value) ? (value as CauseId) : null

/** Ids of places in the tree that presence may name. */
const boxOf = (value: unknown): CauseId | typeof HEAD | null => (value === HEAD ? HEAD : causeOf(value))

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

const finite = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0)

/** No drawing is as large, px: beyond it a number is a mistake or malice. */
const FARTHEST = 1_000_000

const isWithin = (value: unknown, low: number): value is number =>
  typeof value === 'number' && value >= low && value <= FARTHEST

/** Whole or not at all: half a place is another place. */
function sightOf(value: unknown): Sight | null {
  const { id, dx, dy, width, height } = fieldsOf(value)
  const box = boxOf(id)
  if (box === null || !isWithin(dx, -FARTHEST) || !isWithin(dy, -FARTHEST)) return null
  return isWithin(width, 1) && isWithin(height, 1) ? { id: box, dx, dy, width, height } : null
}

/**
 * An awareness state from outside as a presence: never throws. Null when it names no person; every other field
 * that is malformed falls back to what shows least.
 */
export function parsePresence(state: unknown): Presence | null {
  const fields = fieldsOf(state)
  const { person, name, colour, view, selected, editing, pointer, isAway, following } = fields
  if (typeof person !== 'string' || !isEntryId(person)) return null
  const edited = fieldsOf(editing)
  const editedBox = boxOf(edited.id)
  const pointed = fieldsOf(pointer)
  const pointedBox = boxOf(pointed.id)
  return {
    person: person as PersonId,
    name: typeof name === 'string' ? name.slice(0, LIMITS.name) : '',
    colour: (Number.isInteger(colour) && Number(colour) >= 0 && Number(colour) <= 9
      ? colour
      : 0) as ColourIndex,
    view: view === 'tree' || view === 'outline' ? view : 'fishbone',
    headSide: fields.headSide === 'left' ? 'left' : 'right',
    focus: causeOf(fields.focus),
    selected: boxOf(selected),
    editing: editedBox && {
      id: editedBox,
      caret: typeof edited.caret === 'string' ? edited.caret : null,
    },
    pointer: pointedBox && { id: pointedBox, dx: finite(pointed.dx), dy: finite(pointed.dy) },
    isAway: isAway === true,
    sight: sightOf(fields.sight),
    following: typeof following === 'string' && isEntryId(following) ? (following as PersonId) : null,
    isLeading: fields.isLeading === true,
  }
}
