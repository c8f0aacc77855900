import { nanoid } from 'nanoid'
import { ID_LENGTH, type PersonId, type Result } from 'shared/model'
import { makeSeed, type Seed } from '../sync/index.ts'
import { draftFor, type NewRca } from './draft-for.ts'

export interface SeedForContext {
  readonly by: PersonId
  /** ISO date `YYYY-MM-DD`. */
  readonly today: string
  /** Milliseconds since 1970. */
  readonly now: number
}

/** What somebody asks for as the first state of a new document. */
export function seedFor(asked: NewRca, { by, today, now }: SeedForContext): Result<Seed> {
  const draft = draftFor(asked, { newId: () => nanoid(ID_LENGTH.entry), today })
  return draft.ok ? makeSeed(draft.value, { by, now }) : draft
}
