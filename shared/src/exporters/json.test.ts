import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addActionItem, addEvidence } from '../doc/index.ts'
import { importText } from '../importers/index.ts'
import {
  type CauseDraft,
  findViolations,
  LIMITS,
  type Rca,
  type RcaDraft,
  type RcaId,
  unwrap,
  type WordingId,
} from '../model/index.ts'
import { sampleRca } from '../templates/index.ts'
import { arbitraryDraft } from '../testing/arbitrary-drafts.ts'
import {
  actionItem,
  canonicalOf,
  cause,
  fuzzRun,
  idOf,
  impact,
  openTestRca,
  operations,
  RoomPlay,
  rca as rcaDraft,
  readDraft,
} from '../testing/index.ts'
import { exporters } from './index.ts'

const options = { id: 'abcdefghijklmnopqrstuv' as RcaId, pageUrl: null, pictureName: null, picture: null }
const neverIds = () => {
  throw new Error('A JSON import keeps its ids')
}
/** What a file can say of it: a recovered cause is at home where it is shown, and nothing is deleted. */
const shownIn = (rca: Rca): Rca => ({
  ...rca,
  trash: [],
  causes: new Map(Array.from(rca.causes, ([id, node]) => [id, { ...node, recovered: null }])),
  actionItems: new Map(
    Array.from(rca.actionItems, ([id, item]) => [
      id,
      item.isCauseDeleted ? { ...item, cause: null, isCauseDeleted: false } : item,
    ]),
  ),
})

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
    fuzzRun(80),
  )
})

test('[X6] whatever several people have made of a page comes back as it is shown, but for the trash', () => {
  fc.assert(
    fc.property(operations(3, 60), steps => {
      const room = new RoomPlay(3)
      room.play(steps)
      const rca = room.peers.at(0).editor.rca()
      room.peers.destroy()
      expect(canonicalOf(thereAndBack(rca))).toBe(canonicalOf(shownIn(rca)))
    }),
    fuzzRun(25),
  )
})

test('[X6] what merges have made larger than commands allow comes back', () => {
  const text = 'x'.repeat(LIMITS.label + 1)
  const chain = (depth: number): CauseDraft => (depth === 0 ? cause(text) : cause('Why', chain(depth - 1)))
  const wide: RcaDraft = {
    causes: [{ ...chain(LIMITS.depth), createdAt: 1.5, wordings: [{ id: 'a' as WordingId, text }] }],
    actionItems: Array.from({ length: LIMITS.actionItems + 1 }, (_, index) => actionItem(`Do ${index}`)),
  }
  const rca = readDraft(wide)
  expect(rca.causes.size).toBe(LIMITS.depth + 1)
  expect(canonicalOf(thereAndBack(rca))).toBe(canonicalOf(rca))
})

test('[X6] ids that are none are read as none, so that the file opens', () => {
  const editor = openTestRca(rcaDraft('Loss', impact('A')))
  const id = unwrap(addEvidence(editor, { cause: idOf(editor, 'A'), text: 'log' }))
  const item = unwrap(addActionItem(editor, { text: 'Do' }))
  const entry = (map: string, key: string) =>
    editor.doc.getMap(map).get(key) as unknown as Map<string, unknown>
  entry('evidence', id).set('by', 'no id: blanks')
  entry('actionItems', item).set('owner:no id', true)
  entry('causes', idOf(editor, 'A')).set('wording:no id', { text: 'once', at: 1 })
  expect(canonicalOf(thereAndBack(editor.rca()))).toBe(canonicalOf(editor.rca()))
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
