import { expect, test } from 'vitest'
import { sampleRca } from '../templates/index.ts'
import { readDraft } from '../testing/open-test-rca.ts'
import type { PersonId } from './ids.ts'
import { summaryOf } from './rca-summary.ts'

test('[M9] a summary counts what is open and names who was there', () => {
  let made = 0
  const draft = sampleRca({ newId: () => `id-${String(++made).padStart(13, '0')}`, today: '2026-11-23' })
  expect(summaryOf(readDraft(draft))).toEqual({
    title: 'Funds: a week of data lost on the way back from the backup site',
    product: 'Funds',
    date: '2026-11-17',
    status: 'live',
    causes: 50,
    leaves: 18,
    openEnds: 3,
    openActionItems: 7,
    people: ['Ada Lind', 'Jonas Weber', 'Marta Kowalska', 'Priya Nair', 'Tom Okafor'],
  })
})

test('[M9] an RCA without a title is called by its problem', () => {
  expect(summaryOf(readDraft({ problem: ' It broke ', causes: [] })).title).toBe('It broke')
  expect(summaryOf(readDraft({ causes: [] })).title).toBe('Untitled')
  const people = [{ id: 'p' as PersonId, name: 'Lee', isAbsent: true }]
  expect(summaryOf(readDraft({ causes: [], people })).people).toEqual([])
})
