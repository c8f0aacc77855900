import { expect, test } from 'vitest'
import { changeOfSeed, open } from '../testing/seeded-document.ts'
import type { Connection } from './connection.ts'
import { Outbox } from './outbox.ts'

const author = {} as Connection
const change = (text: string) => changeOfSeed(doc => doc.getText('title').insert(0, text))

test('[W9] what has gathered goes into a commit as one update', () => {
  const outbox = new Outbox()
  outbox.add(change('a'), author, new Map())
  outbox.add(change('b'), author, new Map())
  expect(outbox.take(open())).toHaveLength(1)
})

test('[W10] updates that cannot be merged go into the commit one by one, and are acknowledged with it', () => {
  const outbox = new Outbox()
  const updates = [change('a'), Uint8Array.of(9, 9, 9), change('b')]
  for (const update of updates) outbox.add(update, author, new Map())
  const commit = outbox.covers()
  expect(outbox.take(null)).toEqual(updates)
  expect(outbox.saved()?.updates).toEqual(updates)
  expect(outbox.committed).toBe(commit)
  expect([outbox.isEmpty, outbox.bytes]).toEqual([true, 0])
})
