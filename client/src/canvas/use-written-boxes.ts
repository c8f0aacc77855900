import type { ParentId } from 'shared/model'
import { type Participant, useParticipantsSelector } from '../sync/index.ts'

const writtenBoxes = (participants: readonly Participant[]): ReadonlySet<ParentId> =>
  new Set(participants.flatMap(({ presence }) => presence.editing?.id ?? []))

const isSameSet = (a: ReadonlySet<ParentId>, b: ReadonlySet<ParentId>): boolean =>
  a.size === b.size && Array.from(a).every(id => b.has(id))

/** The boxes that somebody has the caret in, I among them. */
export const useWrittenBoxes = (): ReadonlySet<ParentId> => useParticipantsSelector(writtenBoxes, isSameSet)
