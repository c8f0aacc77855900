import { readRca } from 'shared/doc'
import { type PersonId, type Rca, unwrap } from 'shared/model'
import * as Y from 'yjs'
import { seedFor } from '../library/seed-for.ts'

/** An RCA as it reads after somebody has posted a text. */
export function rcaFrom(text: string): Rca {
  const context = { by: 'a-person' as PersonId, today: '2026-11-23', now: 1_700_000_000_000 }
  const doc = new Y.Doc()
  Y.applyUpdate(doc, unwrap(seedFor({ text }, context)).update)
  return readRca(doc)
}
