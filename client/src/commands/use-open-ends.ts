import { useEffect, useMemo, useState } from 'react'
import type { CauseId } from 'shared/model'
import { type Participant, useParticipantsSelector, useSettledRca } from '../sync/index.ts'
import { type OpenEnds, openEndsOf } from './open-ends.ts'

/** How often the minute of grace is looked at, milliseconds. */
const TICK_MS = 5000

/** The ends as they are counted now, those that somebody is writing apart. */
export function useOpenEnds(): OpenEnds {
  // The whole tree is looked at: not for every letter of thirty people.
  const rca = useSettledRca()
  const now = useNow()
  const typed = useParticipantsSelector(typedBoxes)
  const typedIn = useMemo(() => new Set(typed.split(' ') as CauseId[]), [typed])
  return useMemo(() => openEndsOf(rca, typedIn, now), [rca, typedIn, now])
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
