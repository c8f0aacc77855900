import { useEffect, useLayoutEffect, useState } from 'react'
import type { ParentId } from 'shared/model'
import { type Participant, useEditor, useParticipantsSelector, useRca } from '../sync/index.ts'
import { nextFocus, type RoomWindow } from './next-focus.ts'

/** The box that the room is at, and the boxes in whose text somebody has the caret. */
export interface RoomFocus {
  readonly box: ParentId
  readonly written: ReadonlySet<ParentId>
}

export function useFocus(): RoomFocus {
  const editor = useEditor()
  const rca = useRca()
  const windows = useParticipantsSelector(windowsOf, areSameWindows)
  const written = useParticipantsSelector(writtenIn, areSameBoxes)
  const [focus, setFocus] = useState(() => nextFocus(null, { now: performance.now(), rca, windows }))

  // Before it is painted: a question that has just been deleted is not shown once more.
  useLayoutEffect(() => {
    const now = performance.now()
    setFocus(last => nextFocus(last, { now, rca, windows }))
  }, [rca, windows])

  const { box, lookAt } = focus
  useEffect(() => {
    if (lookAt === null) return
    const look = () => {
      // A timer may ring a fraction too early, and would not be set again.
      const now = Math.max(lookAt, performance.now())
      setFocus(last => nextFocus(last, { now, rca: editor.rca(), windows }))
    }
    const timer = setTimeout(look, lookAt - performance.now())
    return () => clearTimeout(timer)
  }, [lookAt, editor, windows])

  return { box, written }
}

const windowsOf = (participants: readonly Participant[]): readonly RoomWindow[] =>
  participants.map(({ clientId, presence: { person, selected, editing, isAway, isLeading } }) => ({
    clientId,
    presence: { person, selected, editing, isAway, isLeading },
  }))

/** Pointers that move are no reason to look again. */
const areSameWindows = (a: readonly RoomWindow[], b: readonly RoomWindow[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b)

const writtenIn = (participants: readonly Participant[]): ReadonlySet<ParentId> =>
  new Set(
    participants.flatMap(({ presence: { editing } }) =>
      editing && editing.caret !== null ? editing.id : [],
    ),
  )

/** Carets that move are no reason to lay the wall out again. */
const areSameBoxes = (a: ReadonlySet<ParentId>, b: ReadonlySet<ParentId>): boolean =>
  a.size === b.size && Array.from(a).every(box => b.has(box))
