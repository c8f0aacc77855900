import { HEAD, openLeavesOf, type ParentId, type PersonId, type Rca } from 'shared/model'
import type { Presence } from 'shared/protocol'
import { askedAt, nearestOf, type Place, wayUp } from './asked-at.ts'

/** A change of focus waits until the last one is this old, ms: who reads a question must be able to. */
export const CALM_MS = 1500
/** Whoever is followed has stopped writing when nothing of theirs has moved for so long, ms. */
export const STILL_MS = 4000

/** One window of somebody in the room, as far as the wall looks at it. */
export interface RoomWindow {
  readonly clientId: number
  readonly presence: Pick<Presence, 'person' | 'selected' | 'editing' | 'isAway' | 'isLeading'>
}

/** What is to be seen at one moment. */
export interface RoomNow {
  /** ms, on the clock of every other time here. */
  readonly now: number
  readonly rca: Pick<Rca, 'causes' | 'children' | 'actionItems' | 'people'>
  readonly windows: readonly RoomWindow[]
}

/** What one window writes in, and since when its caret has not moved. */
interface Writing {
  readonly box: ParentId
  readonly caret: string | null
  readonly movedAt: number
}

/** What the wall asks about, and what it must remember to choose the next. */
export interface WallFocus {
  readonly box: ParentId
  /** When it became this box; minus infinity for the first one. */
  readonly changedAt: number
  /** By client id. */
  readonly writing: ReadonlyMap<number, Writing>
  /** Whose writing is followed, also for a while after they stop. */
  readonly followed: { readonly clientId: number; readonly movedAt: number } | null
  /** Where the room was led last, with everything above it; null while nobody has led it anywhere. */
  readonly led: readonly ParentId[] | null
  /** When to look again although nothing happens; null for never. */
  readonly lookAt: number | null
}

/**
 * The focus of the room after a look at it: where a facilitator is who is present, one who asks everybody to follow before any other; else where the person is who is
 * followed while they write, and from whom the wall goes on to another writer only when they have been still; else
 * where the room was led last; else the first open end. It changes at most every `CALM_MS`.
 */
export function nextFocus(focus: WallFocus | null, room: RoomNow): WallFocus {
  const { now, rca } = room
  const writing = writingNow(focus?.writing, room)
  const { followed, turnsAt } = whomToFollow(focus?.followed ?? null, writing, now)
  const leading = placeOfFacilitator(room) ?? placeOfWriter(writing, followed)
  const leadTo = leading && askedAt(rca, leading)
  const led = leadTo ? wayUp(rca, leadTo) : (focus?.led ?? null)
  const wanted = led ? nearestOf(rca, led) : firstOpenEnd(rca)

  const calmAt = (focus?.changedAt ?? Number.NEGATIVE_INFINITY) + CALM_MS
  // What is not there any more cannot be read to the end.
  const mustGo = focus === null || nearestOf(rca, [focus.box]) !== focus.box
  const isWaiting = !mustGo && wanted !== focus.box && now < calmAt
  const isSame = !mustGo && (isWaiting || wanted === focus.box)
  return {
    box: isSame ? focus.box : wanted,
    changedAt: isSame ? focus.changedAt : focus ? now : Number.NEGATIVE_INFINITY,
    writing,
    followed,
    led,
    lookAt: isWaiting ? Math.min(calmAt, turnsAt ?? calmAt) : turnsAt,
  }
}

function writingNow(
  before: WallFocus['writing'] | undefined,
  { now, windows }: RoomNow,
): WallFocus['writing'] {
  const writing = new Map<number, Writing>()
  for (const { clientId, presence } of windows) {
    if (!presence.editing) continue
    const { id: box, caret } = presence.editing
    const last = before?.get(clientId)
    const hasMoved = last?.box !== box || last.caret !== caret
    writing.set(clientId, { box, caret, movedAt: hasMoved ? now : last.movedAt })
  }
  return writing
}

/** Whose writing to follow, and when that may become somebody else's. */
function whomToFollow(
  before: WallFocus['followed'],
  writing: WallFocus['writing'],
  now: number,
): Pick<WallFocus, 'followed'> & { readonly turnsAt: number | null } {
  const moved = before && writing.get(before.clientId)?.movedAt
  const followed = before && { ...before, movedAt: moved ?? before.movedAt }
  let newest = followed
  for (const [clientId, { movedAt }] of writing)
    if (!newest || movedAt > newest.movedAt) newest = { clientId, movedAt }
  if (!followed || newest === followed) return { followed: newest, turnsAt: null }
  const stillAt = followed.movedAt + STILL_MS
  return now < stillAt ? { followed, turnsAt: stillAt } : { followed: newest, turnsAt: null }
}

function placeOfWriter(writing: WallFocus['writing'], followed: WallFocus['followed']): Place | null {
  const at = followed && writing.get(followed.clientId)
  return at ? { box: at.box, isInText: at.caret !== null } : null
}

/**
 * Of who leads just now, else of who is written down as the facilitator: where they type, in whichever window; else what
 * they have selected. Who looks at another page leads nobody.
 */
function placeOfFacilitator({ rca, windows }: RoomNow): Place | null {
  const isFacilitator = (id: PersonId) => rca.people.get(id)?.isFacilitator === true
  const here = windows.map(({ presence }) => presence).filter(({ isAway }) => !isAway)
  const leaders = here.filter(({ isLeading }) => isLeading)
  const places = leaders.length > 0 ? leaders : here.filter(({ person }) => isFacilitator(person))
  for (const { editing } of places) if (editing) return { box: editing.id, isInText: editing.caret !== null }
  for (const { selected } of places) if (selected) return { box: selected, isInText: false }
  return null
}

function firstOpenEnd(rca: RoomNow['rca']): ParentId {
  const [leaf] = openLeavesOf(rca)
  return (leaf && askedAt(rca, { box: leaf.id, isInText: false })) ?? HEAD
}
