import { expect, test } from 'vitest'
import {
  FILE_LIMITS,
  HEAD,
  LIMITS,
  type PersonId,
  type RcaDraft,
  type Result,
  unwrap,
} from '../model/index.ts'
import { actionItem, cause, idOf, impact, meet, openTestRca, person, rca } from '../testing/index.ts'
import {
  addActionItem,
  addCause,
  addEvidence,
  addMoment,
  addPerson,
  checkDraft,
  editActionItem,
  editEvidence,
  editMoment,
  editText,
  insertDraft,
} from './index.ts'

const TOO_LONG = 'x'.repeat(LIMITS.label + 1)
const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.error.code)
const many = <Item>(count: number, make: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => make(index))

test('[C21] a text that is too long is refused, whatever it is added to or changed in', () => {
  const editor = openTestRca(rca('Loss', impact('A')))
  const id = idOf(editor, 'A')
  const time = { at: '2012-02-16', precision: 'day' } as const
  const item = unwrap(addActionItem(editor, { text: 'Do' }))
  const evidence = unwrap(addEvidence(editor, { cause: id, text: 'log' }))
  const moment = unwrap(addMoment(editor, { text: 'pager', time }))
  const before = editor.rca()
  const refused = [
    addCause(editor, { parent: HEAD, text: TOO_LONG }),
    addActionItem(editor, { text: TOO_LONG }),
    addEvidence(editor, { cause: id, text: TOO_LONG }),
    addMoment(editor, { text: TOO_LONG, time }),
    editActionItem(editor, { id: item, text: TOO_LONG }),
    editEvidence(editor, { id: evidence, text: TOO_LONG }),
    editMoment(editor, { id: moment, text: TOO_LONG }),
  ]
  expect(refused.map(codeOf)).toEqual(refused.map(() => 'text-too-long'))
  expect(editor.rca()).toBe(before)
})

test('[C21] a text that a merge has made too long can be shortened', () => {
  const { alice, bob, sync } = meet(rca('Loss'))
  const id = unwrap(addActionItem(alice, { text: 'x'.repeat(1500) }))
  sync()
  for (const editor of [alice, bob]) {
    const edit = { index: 0, remove: 0, insert: 'y'.repeat(500) }
    unwrap(editText(editor, { target: { of: 'action-item', id }, edit }))
  }
  sync()
  expect(codeOf(editActionItem(alice, { id, text: 'x'.repeat(2501) }))).toBe('text-too-long')
  unwrap(editActionItem(alice, { id, text: 'x'.repeat(2400) }))
})

test('[C9] a draft is refused that makes too many of something with what is there already', () => {
  const draft: RcaDraft = {
    ...rca('', cause('A', { actionItems: many(600, index => actionItem(`Do ${index}`)) })),
    people: many(300, index => person(`Person ${index}`)),
  }
  const editor = openTestRca()
  unwrap(insertDraft(editor, { parent: HEAD, draft }))
  const again = insertDraft(editor, { parent: HEAD, draft })
  expect(again.ok ? '' : again.error.message).toBe(
    'A page holds at most 1000 action items: these are 600 more.',
  )
  // Those who are there already are no more.
  unwrap(insertDraft(editor, { parent: HEAD, draft: { ...draft, causes: [cause('B')] } }))
})

test('[C9] a draft is refused for any text that is too long', () => {
  const url = `https://example.org/${'x'.repeat(LIMITS.url)}`
  const title = 'x'.repeat(LIMITS.title + 1)
  const drafts: RcaDraft[] = [
    rca('', cause('A', { evidence: [{ text: TOO_LONG }] })),
    rca('', cause('A', { evidence: [{ url }] })),
    rca('', cause('A', { tags: ['x'.repeat(LIMITS.name + 1)] })),
    { causes: [], links: [{ url, label: '' }] },
    { causes: [], links: [{ url: 'https://example.org', label: title }] },
    { causes: [], actionItems: [actionItem('Do', { ticketUrl: url })] },
    { causes: [], actionItems: [actionItem('Do', { stateReason: TOO_LONG })] },
    { causes: [], actionItems: [actionItem('Do', { originTitle: title })] },
  ]
  expect(drafts.map(draft => codeOf(checkDraft(draft)))).toEqual(drafts.map(() => 'text-too-long'))
  const wide = drafts.filter(draft => !JSON.stringify(draft).includes(url))
  expect(wide.map(draft => codeOf(checkDraft(draft, FILE_LIMITS)))).toEqual(wide.map(() => 'ok'))
})

test('[C21] who is on a full list of people can still be changed', () => {
  const people = many(LIMITS.people, index => person(`Person ${index}`))
  const editor = openTestRca({ ...rca('Loss'), people })
  unwrap(addPerson(editor, { id: 'person-7' as PersonId, name: 'Seven', isScribe: true }))
  expect(editor.rca().people.get('person-7' as PersonId)).toMatchObject({ name: 'Seven', isScribe: true })
  expect(codeOf(addPerson(editor, { name: 'One more' }))).toBe('over-limit')
})
