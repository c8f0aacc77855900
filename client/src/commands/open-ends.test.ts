import { actionItem, cause, impact, rca, readDraft } from 'shared/testing'
import { expect, test } from 'vitest'
import { GRACE_MS, openEndsOf } from './open-ends.ts'

const made = 1_000_000
const idOf = (read: ReturnType<typeof readDraft>, text: string) => {
  for (const node of read.causes.values()) if (node.text === text) return node.id
  throw new Error(`no cause "${text}"`)
}
const leaves = readDraft(
  rca(
    'Data loss',
    impact(
      'Lost weekend',
      cause('Woken up', { createdAt: made }),
      cause('Covered', { disposition: 'covered-elsewhere' }),
      cause('Not so', { verification: 'ruled-out' }),
      cause('Acted on', { actionItems: [actionItem('Test the restore')] }),
    ),
  ),
)

test('[M6] a leaf is closed by an action item, a reason to stop, or by being ruled out', () => {
  const ends = openEndsOf(leaves, new Set(), made + GRACE_MS * 10)
  expect(ends).toEqual({ open: [idOf(leaves, 'Woken up')], closed: 3, begun: 0, total: 4 })
})

test('[M6] a cause without a word counts as nothing in its first minute, whoever made it', () => {
  const begun = readDraft(rca('Data loss', impact('Lost weekend', cause('', { createdAt: made }))))
  expect(openEndsOf(begun, new Set(), made + GRACE_MS - 1).open).toEqual([])
  expect(openEndsOf(begun, new Set(), made + GRACE_MS).open).toHaveLength(1)
})

test('[M6] a cause that is being typed counts as nothing in its first minute', () => {
  const typedIn = new Set([idOf(leaves, 'Woken up')])
  expect(openEndsOf(leaves, typedIn, made + GRACE_MS - 1).total).toBe(3)
  expect(openEndsOf(leaves, typedIn, made + GRACE_MS).total).toBe(4)
})
