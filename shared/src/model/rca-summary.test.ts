import { expect, test } from 'vitest'
import { SAMPLE_PRODUCT, sampleRca } from '../templates/index.ts'
import { readDraft } from '../testing/open-test-rca.ts'
import type { ActionItemDraft } from './draft.ts'
import type { PersonId } from './ids.ts'
import { summaryOf } from './rca-summary.ts'

test('[M9] a summary counts what is open and names who was there', () => {
  let made = 0
  const draft = sampleRca({ newId: () => `id-${String(++made).padStart(13, '0')}`, today: '2026-11-23' })
  expect(summaryOf(readDraft(draft))).toMatchObject({
    title: 'Funds: a week of data lost on the way back from the backup site',
    product: SAMPLE_PRODUCT,
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

test('[M9] a summary holds the open action items due first, with the names of their owners', () => {
  const lee = 'lee-0000000000000' as PersonId
  const item = (text: string, due: string | null, part: Partial<ActionItemDraft> = {}) => ({
    text,
    due,
    ...part,
  })
  const { nextActionItems, openActionItems } = summaryOf(
    readDraft({
      people: [{ id: lee, name: 'Lee' }],
      causes: [{ text: 'Disk full', actionItems: [item('Watch the disk', '2026-11-20', { owners: [lee] })] }],
      actionItems: [
        item('Some day', null),
        item('Fifth', '2026-12-05'),
        item('Fourth', '2026-12-04'),
        item('Sixth', '2026-12-06'),
        item('Third', '2026-12-03'),
        item('Done', '2026-01-01', { state: 'done' }),
        item('Second', '2026-12-02'),
      ],
    }),
  )
  expect(openActionItems).toBe(7)
  expect(nextActionItems.map(next => next.text)).toEqual([
    'Watch the disk',
    'Second',
    'Third',
    'Fourth',
    'Fifth',
  ])
  expect(nextActionItems[0]).toMatchObject({ owners: ['Lee'], due: '2026-11-20', cause: expect.any(String) })
  expect(nextActionItems[1]).toMatchObject({ owners: [], cause: null })
})

test('[M9] open-ended action items come behind those with a date', () => {
  const actionItems = [{ text: 'Some day' }, { text: 'Soon', due: '2026-12-01' }]
  expect(summaryOf(readDraft({ causes: [], actionItems })).nextActionItems.map(next => next.text)).toEqual([
    'Soon',
    'Some day',
  ])
})
