import { unwrap } from 'shared/model'
import { templates } from 'shared/templates'
import { expect, test } from 'vitest'
import { draftFor as draftWith, type NewRca } from './draft-for.ts'

let ids = 0
const context = { newId: () => `id-${String(ids++).padStart(16, '0')}`, today: '2026-11-23' }
const draftFor = (asked: NewRca) => draftWith(asked, context)

test('[A14] an RCA begins with nothing but the day', () => {
  expect(unwrap(draftFor({}))).toEqual({ causes: [], facts: { date: '2026-11-23' } })
})

test('[A14] an RCA begins with the bones of a template', () => {
  const draft = unwrap(draftFor({ template: '6m', problem: 'Data loss' }))
  expect(draft.problem).toBe('Data loss')
  expect(draft.causes).toEqual(templates['6m'].draft.causes)
})

test('[A14] a text is the tree, and what is said beside it stands above it', () => {
  const text = '# Data loss\n\n- Lost weekend\n  - Nobody was called\n'
  const draft = unwrap(draftFor({ text, product: 'Funds', date: '2012-03-06' }))
  expect(draft.problem).toBe('Data loss')
  expect(draft.facts).toMatchObject({ product: 'Funds', date: '2012-03-06' })
  expect(draft.causes[0]?.children?.[0]?.text).toBe('Nobody was called')
  expect(unwrap(draftFor({ text, problem: 'All gone' })).problem).toBe('All gone')
})

test('[A14] an RCA begins with the sample', () => {
  const draft = unwrap(draftFor({ sample: true, product: 'Mine' }))
  expect(draft.facts?.product).toBe('Mine')
  expect(draft.causes.length).toBeGreaterThan(2)
})

test('[A14] a template and a text at once are refused, as is a text that holds nothing', () => {
  expect(draftFor({ text: '- a', template: '6m' }).ok).toBe(false)
  expect(draftFor({ text: ' \n' }).ok).toBe(false)
})
