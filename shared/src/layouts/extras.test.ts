import { expect, test } from 'vitest'
import type { ActionItem, CauseId, CauseNode, PersonId, Rca } from '../model/index.ts'
import { extrasOf, MARK_GAP } from './extras.ts'
import { measureLabel } from './label.ts'
import { sampleTree } from './testing/sample-tree.ts'

const extrasFor = (rca: Parameters<typeof extrasOf>[0], of: CauseId) => extrasOf(rca)(of)

const id = 'a' as CauseId
const ann = 'ann' as PersonId

const item = (number: number, part: Partial<ActionItem> = {}): ActionItem => ({
  id: `item-${number}` as ActionItem['id'],
  text: 'Schedule review',
  owners: [],
  due: null,
  state: 'open',
  stateReason: '',
  doneAt: null,
  cause: id,
  isCauseDeleted: false,
  origin: null,
  originTitle: '',
  ticketUrl: '',
  createdAt: null,
  ...part,
})

function rcaOf(part: Partial<CauseNode>, items: readonly ActionItem[] = [], hasChild = false) {
  const tree = sampleTree([{ id, text: 'Why', children: hasChild ? [{ id: 'b', text: 'Because' }] : [] }])
  const cause = { ...(tree.causes.get(id) as CauseNode), ...part }
  const person = {
    id: ann,
    name: 'Ann Bell',
    isAffected: false,
    isAbsent: false,
    isFacilitator: false,
    isScribe: false,
  }
  const rca: Pick<Rca, 'causes' | 'children' | 'actionItems' | 'people'> = {
    causes: new Map([...tree.causes, [id, cause]]),
    children: tree.children,
    actionItems: new Map(items.map(each => [each.id, each])),
    people: new Map([[ann, person]]),
  }
  return rca
}

test('[L11] a leaf without action item and disposition is an open end, a cause with causes below is none', () => {
  expect(extrasFor(rcaOf({}), id).tip).toBe('open-end')
  expect(extrasFor(rcaOf({}, [], true), id).tip).toBe('none')
  expect(extrasFor(rcaOf({}, [item(1)]), id).tip).toBe('none')
})

test('[L11] a disposition stops the line and says its word, with what is referred to and the note', () => {
  const reference = { rca: null, cause: null, actionItem: null, title: '16 Feb' }
  const extras = extrasFor(
    rcaOf({ disposition: 'covered-elsewhere', reference, dispositionNote: 'second cause' }),
    id,
  )
  expect(extras.tip).toBe('stop')
  expect(extras.word).toBe('covered: 16 Feb: second cause')
  expect(extrasFor(rcaOf({ disposition: 'too-expensive' }), id).word).toBe('too expensive')
})

test('[L11] a long note is cut below a drawn cause, and there only', () => {
  const dispositionNote = 'by far '.repeat(60)
  const extras = extrasFor(rcaOf({ disposition: 'too-expensive', dispositionNote }), id)
  expect(extras.word).toBe(`too expensive: ${dispositionNote}`)
  const { word } = measureLabel(
    { id, style: 'cause', text: 'a', extras, hidden: 0 },
    { narrow: 160, wide: 160 },
    false,
  )
  expect(word?.lines.join(' ')).toBe('too expensive: by far by far by far by far by far by far…')
})

test('[L11] two action items are drawn with the initials of their first owner, the rest is a number', () => {
  const extras = extrasFor(
    rcaOf({}, [item(1, { owners: [ann] }), item(2, { state: 'done' }), item(3), item(4)]),
    id,
  )
  expect(extras.marks.map(mark => mark.kind)).toEqual(['action-item', 'action-item', 'more'])
  expect(extras.marks[0]).toMatchObject({ state: 'open', initials: 'AB' })
  expect(extras.marks[1]).toMatchObject({ state: 'done', initials: '' })
  expect(extras.marks[2]).toMatchObject({ count: 2 })
  const widths = extras.marks.map(mark => mark.width + MARK_GAP)
  expect(extras.marksWidth).toBeCloseTo(widths.reduce((sum, width) => sum + width, 0))
})

test('[L11] a confirmed cause has a tick, a ruled-out one is struck and no open end', () => {
  expect(extrasFor(rcaOf({ verification: 'confirmed' }), id).marks.map(mark => mark.kind)).toEqual([
    'confirmed',
  ])
  expect(extrasFor(rcaOf({ verification: 'ruled-out' }), id)).toMatchObject({ isStruck: true, tip: 'none' })
})
