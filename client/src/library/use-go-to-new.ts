import { useLocation } from 'wouter'
import { rememberCreated } from '../sync/created-here.ts'
import { useDevice, usePerson } from '../sync/PersonProvider.tsx'
import { isoDate } from './list-words.ts'
import { createRca, type NewRca } from './rcas-api.ts'

/** Travels with the navigation to a new RCA: its page puts the caret into the first bone. */
export interface ArrivalState {
  readonly startTyping: boolean
  /** Whether the page of another RCA was left for it: then it is said that this is not the same one. */
  readonly isAnother?: boolean
}

/** What a file of ours says of its meeting stands, as the sample does. */
const bringsFacts = ({ sample, text = '' }: NewRca): boolean => sample === true || /^\s*\{/.test(text)

/** Whether nothing is there to look at yet, and typing is what comes next. */
export const startsEmpty = ({ text, sample }: NewRca): boolean => text === undefined && !sample

/** Makes an RCA on this device and goes there. Rejects with `RequestError` where the server refuses or does not answer. */
export function useGoToNew(): (wish: NewRca, isAnother?: boolean) => Promise<void> {
  const { storage } = useDevice()
  const { id: by } = usePerson()
  const [, navigate] = useLocation()
  return async (wish, isAnother = false) => {
    const product = storage.read('product') ?? ''
    const facts = bringsFacts(wish) ? {} : { date: isoDate(new Date()), ...(product && { product }) }
    const id = await createRca({ ...facts, by, ...wish })
    rememberCreated(storage, id)
    navigate(`/r/${id}`, { state: { startTyping: startsEmpty(wish), isAnother } satisfies ArrivalState })
  }
}
