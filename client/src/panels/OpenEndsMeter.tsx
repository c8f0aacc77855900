import { useEffect, useMemo, useState } from 'react'
import type { CauseId } from 'shared/model'
import { goTo, nextOpenEnd, openEndsOf, useCommandContext } from '../commands/index.ts'
import { type Participant, useParticipantsSelector, useRca } from '../sync/index.ts'
import { Button } from '../ui/index.ts'

/** How often the minute of grace is looked at, milliseconds. */
const TICK_MS = 5000

/** "4 open ends", from the first closed one on; pressing it goes to the next. */
export function OpenEndsMeter() {
  const rca = useRca()
  const context = useCommandContext()
  const now = useNow()
  const typed = useParticipantsSelector(typedBoxes)
  const typedIn = useMemo(() => new Set(typed.split(' ') as CauseId[]), [typed])
  const ends = useMemo(() => openEndsOf(rca, typedIn, now), [rca, typedIn, now])
  if (ends.closed === 0) return null
  const count = ends.open.length
  const words =
    count > 0
      ? `${count} open ${count === 1 ? 'end' : 'ends'}`
      : ends.begun > 0
        ? `${ends.begun} being written`
        : 'Every end is closed'
  const goToNext = () => {
    const next = nextOpenEnd(context, context.ui.getState().selected.at(-1) ?? null)
    if (next) goTo(context, next)
  }
  return (
    <Button
      look="quiet"
      onClick={goToNext}
      title={`${ends.closed} of ${ends.total} closed`}
      aria-label={`${words}, ${ends.closed} of ${ends.total} closed. Go to the next one`}
    >
      {words}
    </Button>
  )
}

/** The boxes that somebody types in, as one value: pointers that move are no reason to count again. */
const typedBoxes = (participants: readonly Participant[]): string =>
  participants
    .flatMap(({ presence }) => presence.editing?.id ?? [])
    .sort()
    .join(' ')

function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
