import { expect, test } from 'vitest'
import { readDraft } from '../testing/open-test-rca.ts'
import type { CauseNode } from './cause-node.ts'
import type { ActionItemId, CauseId, EvidenceId } from './ids.ts'
import type { Rca } from './rca.ts'
import { findViolations } from './violations.ts'

const [a, b, x] = ['a', 'b', 'x'] as unknown as [CauseId, CauseId, CauseId]
const [i, e] = ['i', 'e'] as unknown as [ActionItemId, EvidenceId]
const sound = (): Rca =>
  readDraft({
    causes: [
      {
        id: a,
        text: 'a',
        children: [
          { id: b, text: 'b', evidence: [{ id: e, text: 'seen' }], actionItems: [{ id: i, text: 'act' }] },
        ],
      },
    ],
    parked: [{ id: x, text: 'x' }],
  })

const rules = (rca: Rca) => new Set(findViolations(rca).map(violation => violation.rule))
const withCause = (rca: Rca, id: CauseId, part: Partial<CauseNode>): Rca => ({
  ...rca,
  causes: new Map(rca.causes).set(id, { ...(rca.causes.get(id) as CauseNode), ...part }),
})

test('[M1] [M2] [M3] [M4] [M5] a sound RCA breaks no rule', () => {
  expect(findViolations(sound())).toEqual([])
})

test('[M1] a cause stored as the head, under a prototype key or under a foreign id is found', () => {
  for (const id of ['head', 'parked', '__proto__', 'a:b', ''] as CauseId[])
    expect(rules(withCause(sound(), id, { id, evidence: [] }))).toContain('M1')
  expect(rules(withCause(sound(), a, { id: b }))).toContain('M1')
})

test('[M2] a cycle, a missing parent and what hangs on them are found', () => {
  expect(rules(withCause(sound(), a, { parent: b }))).toContain('M2')
  expect(rules(withCause(sound(), a, { parent: 'nobody' as CauseId }))).toContain('M2')
  expect(
    findViolations(withCause(sound(), a, { parent: a })).filter(each => each.rule === 'M2'),
  ).toHaveLength(2)
})

test('[M3] a cause that stands twice, nowhere, or under another parent is found', () => {
  const rca = sound()
  const lists = (children: [string, CauseId[]][]) => ({ ...rca, children: new Map(children) }) as Rca
  expect(
    rules(
      lists([
        ['head', [a, a]],
        [a, [b]],
        ['parked', [x]],
      ]),
    ),
  ).toEqual(new Set(['M3']))
  expect(
    rules(
      lists([
        ['head', [a]],
        ['parked', [x]],
      ]),
    ),
  ).toEqual(new Set(['M3']))
  expect(
    rules(
      lists([
        ['head', [a, b]],
        ['parked', [x]],
      ]),
    ),
  ).toEqual(new Set(['M3']))
  expect(
    rules(
      lists([
        ['head', [a]],
        [a, [b]],
        ['parked', [x]],
        ['nobody', []],
      ]),
    ),
  ).toEqual(new Set(['M3']))
})

test('[M4] evidence that its cause does not list, or lists twice, is found', () => {
  expect(rules(withCause(sound(), b, { evidence: [] }))).toEqual(new Set(['M4']))
  expect(rules(withCause(sound(), b, { evidence: [e, e] }))).toEqual(new Set(['M4']))
  expect(rules(withCause(sound(), a, { evidence: [e] }))).toEqual(new Set(['M4']))
})

test('[M5] an action item that hides that its cause is gone is found', () => {
  const rca = sound()
  const withItem = (part: object): Rca => {
    const [item] = rca.actionItems.values()
    return { ...rca, actionItems: new Map(item && [[item.id, { ...item, ...part }]]) }
  }
  expect(rules(withItem({ cause: 'nobody' }))).toEqual(new Set(['M5']))
  expect(rules(withItem({ isCauseDeleted: true }))).toEqual(new Set(['M5']))
  expect(rules(withItem({ cause: null, isCauseDeleted: true }))).toEqual(new Set(['M5']))
  expect(rules(withItem({ cause: 'nobody', isCauseDeleted: true }))).toEqual(new Set())
})
