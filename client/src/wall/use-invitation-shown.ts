import { useEffect, useState } from 'react'
import type { PersonId } from 'shared/model'
import { type Participant, useParticipantsSelector, useRcaSelector } from '../sync/index.ts'
import { isEveryoneIn } from './everyone-is-in.ts'

export interface InvitationShown {
  readonly isShown: boolean
  readonly show: () => void
  readonly hide: () => void
}

/**
 * The invitation stands large until everyone is in or somebody hides it, also by a key. It does not come back by itself
 * when somebody goes: the room has begun.
 */
export function useInvitationShown(): InvitationShown {
  const people = useRcaSelector(rca => rca.people)
  const present = useParticipantsSelector(presentIn, areSame)
  const isComplete = isEveryoneIn(people.values(), new Set(present))
  const [choice, setChoice] = useState<'shown' | 'hidden' | null>(null)
  if (isComplete && choice === null) setChoice('hidden')
  const isShown = choice !== 'hidden'

  useEffect(() => {
    if (!isShown) return
    const hideByKey = (event: KeyboardEvent) => {
      if (isKeyToHide(event)) setChoice('hidden')
    }
    window.addEventListener('keydown', hideByKey)
    return () => window.removeEventListener('keydown', hideByKey)
  }, [isShown])

  return { isShown, show: () => setChoice('shown'), hide: () => setChoice('hidden') }
}

/** Letters, Enter, Escape: not what the browser itself or a button waits for. */
function isKeyToHide({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || (target instanceof Element && target.closest('button, a'))) return false
  return [...key].length === 1 || key === 'Enter' || key === 'Escape'
}

const presentIn = (participants: readonly Participant[]): readonly PersonId[] =>
  Array.from(new Set(participants.map(({ presence }) => presence.person))).sort()

const areSame = (a: readonly PersonId[], b: readonly PersonId[]): boolean => a.join(' ') === b.join(' ')
