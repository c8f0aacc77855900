import fc from 'fast-check'
import { expect, test } from 'vitest'
import { importText } from '../importers/index.ts'
import { findViolations, type Rca, type RcaId, unwrap } from '../model/index.ts'
import { sampleRca } from '../templates/index.ts'
import { arbitraryDraft } from '../testing/arbitrary-drafts.ts'
import { readDraft } from '../testing/open-test-rca.ts'
import { exporters } from './index.ts'

const options = { id: 'abcdefghijklmnopqrstuv' as RcaId, pageUrl: null, pictureName: null }
const neverIds = () => {
  throw new Error('A JSON import keeps its ids')
}
const thereAndBack = (rca: Rca) =>
  readDraft(unwrap(importText(exporters.json.write(rca, options), { newId: neverIds, today: '2026-11-23' })))

test('[X6] importing the JSON of any RCA gives an equal one', () => {
  fc.assert(
    fc.property(arbitraryDraft(), draft => {
      const rca = readDraft(draft)
      const back = thereAndBack(rca)
      expect(back).toEqual(rca)
      expect(findViolations(back)).toEqual([])
    }),
    { seed: 6, numRuns: 80 },
  )
})

test('[X5] the JSON is the same bytes after a round trip, keys in their order', async () => {
  let made = 0
  const newId = () => `id-${String(++made).padStart(13, '0')}`
  const rca = readDraft(sampleRca({ newId, today: '2026-11-23' }))
  const written = exporters.json.write(rca, options)
  expect(exporters.json.write(thereAndBack(rca), options)).toBe(written)
  await expect(written).toMatchFileSnapshot('__golden__/sample.json')
})

test('[X6] an action item whose cause is deleted hangs on the whole RCA in the file', () => {
  const rca = readDraft({ causes: [{ text: 'Cause', actionItems: [{ text: 'Act' }] }] })
  const [item] = rca.actionItems.values()
  const cut = {
    ...rca,
    causes: new Map(),
    children: new Map(),
    actionItems: new Map(item && [[item.id, { ...item, isCauseDeleted: true }]]),
  }
  const [back] = thereAndBack(cut).actionItems.values()
  expect(back).toMatchObject({ text: 'Act', cause: null, isCauseDeleted: false })
})
