import { describe, expect, test } from 'vitest'
import { type ActionItemState, actionItemStates, type CauseId, HEAD, type RcaDraft } from '../model/index.ts'
import { actionItem, category, cause, person, rca as rcaDraft, readDraft } from '../testing/index.ts'
import { drawPicture, facesOf, type PictureOptions, WHOLE_PICTURE, writeSvg } from './index.ts'
import { readPicture, testFonts } from './testing/read-picture.ts'

const show = (draft: RcaDraft, options: Partial<PictureOptions> = {}) => {
  const rca = readDraft(draft)
  const picture = drawPicture(rca, { ...WHOLE_PICTURE, ...options })
  return readPicture(writeSvg(picture, { fonts: testFonts, document: null }))
}
const filesFor = (text: string) =>
  facesOf(drawPicture(readDraft(rcaDraft('A', cause(text))), WHOLE_PICTURE)).map(face => face.file)

describe('fonts', () => {
  test.each([
    ['plain', []],
    ['Łódź', ['inter-latin-ext-400-normal']],
    ['Ошибка', ['inter-cyrillic-400-normal']],
    ['Λάθος', ['inter-greek-400-normal']],
    ['ἀρχή', ['inter-greek-ext-400-normal', 'inter-greek-400-normal']],
    ['Sự cố', ['inter-vietnamese-400-normal']],
    ['日本語', []],
  ])('[D7] %s brings the faces of its characters, and no other', (text, expected) => {
    const files = filesFor(`a ${text}`).filter(file => !file.startsWith('inter-latin-') || /ext/.test(file))
    expect(files).toEqual(expected)
  })

  test('[D7] a face is brought in the weight in which its characters occur', () => {
    expect(filesFor('a')).toEqual(['inter-latin-400-normal', 'inter-latin-600-normal'])
    expect(filesFor('я')).toEqual(['inter-cyrillic-400-normal', 'inter-latin-600-normal'])
  })

  test('[D7] each face says for which characters it is, and a missing file is left out', () => {
    const picture = drawPicture(readDraft(rcaDraft('A', cause('я'))), WHOLE_PICTURE)
    const { style } = readPicture(writeSvg(picture, { fonts: testFonts, document: null }))
    expect(style.match(/font-weight:\d+|U\+0[40][^,]*/g)).toEqual(
      [
        'font-weight:400',
        'U+0400-045F',
        'U+0490-0491',
        'U+04B0-04B1',
        'font-weight:600',
        'U+0000-00FF',
      ].filter(part => style.includes(part)),
    )
    expect(writeSvg(picture, { fonts: new Map(), document: null })).not.toContain('<style')
  })
})

describe('a branch', () => {
  const draft = rcaDraft(
    'Data loss',
    category(
      'Lost weekend',
      cause('Nobody was called', cause('No phone'), cause('No list'), cause('No duty')),
    ),
    category('Other'),
  )
  const idOf = (text: string) =>
    [...readDraft(draft).causes.values()].find(each => each.text === text)?.id as CauseId

  test('[D8] its cause stands in the place of the head, with its chain above and nothing else of the tree', () => {
    const from = idOf('Nobody was called')
    const { texts } = show(draft, { from })
    expect(texts.get(from)).toEqual(['Nobody was called'])
    expect(texts.get('chain')).toEqual(['Data loss › Lost weekend'])
    expect(texts.has(HEAD)).toBe(false)
    expect([...texts.values()].flat()).not.toContain('Other')
  })

  test('[D8] what hangs on it is drawn on both sides', () => {
    const from = idOf('Nobody was called')
    const { drawn } = show(draft, { from })
    const topOf = (text: string) => drawn.find(each => each.text === text)?.top ?? Number.NaN
    const head = topOf('Nobody was called')
    expect(topOf('No phone')).toBeLessThan(head)
    expect(topOf('No list')).toBeGreaterThan(head)
  })

  test('[D8] of a parked line the chain has no problem', () => {
    const parked: RcaDraft = { ...draft, parked: [cause('Said', cause('Later'))] }
    const from = [...readDraft(parked).causes.values()].find(each => each.text === 'Later')?.id ?? null
    expect(show(parked, { from }).texts.get('chain')).toEqual(['Said'])
  })
})

test('[D12] the problem stands at the right of a fishbone or at its left', () => {
  const draft = rcaDraft('Data loss', category('Process', cause('Never tested')))
  const leftOf = (headSide: 'left' | 'right') => {
    const { drawn, viewBox } = show(draft, { headSide })
    const [x = 0, , width = 0] = viewBox
    return ((drawn.find(each => each.text === 'Data loss')?.left ?? 0) - x) / width
  }
  expect(leftOf('left')).toBeLessThan(0.3)
  expect(leftOf('right')).toBeGreaterThan(0.4)
})

describe('the legend', () => {
  const legendOf = (draft: RcaDraft, options: Partial<PictureOptions> = {}) =>
    show(draft, { legend: true, ...options }).texts.get('legend') ?? []

  test('[D9] names the marks that occur, and no other', () => {
    expect(legendOf(rcaDraft('A', cause('open')))).toEqual(['Open end'])
    expect(legendOf(rcaDraft('A', cause('stop', { disposition: 'not-possible' })))).toEqual([
      'Why we stop here',
    ])
    const items = (Object.keys(actionItemStates) as ActionItemState[]).map(state =>
      actionItem('Do', { state }),
    )
    expect(
      legendOf(
        rcaDraft(
          'A',
          cause('one', { actionItems: items.slice(0, 2) }),
          cause('two', { actionItems: items.slice(2) }),
          cause('three', { actionItems: [...items, ...items] }),
          cause('yes', { verification: 'confirmed', disposition: 'root-cause' }),
          cause('no', { verification: 'ruled-out' }),
        ),
      ),
    ).toEqual([
      'Why we stop here',
      'Action',
      'Action: done',
      'Action: dropped',
      'Action: parked',
      '+2',
      'More actions',
      'Confirmed',
      'Ruled out',
    ])
  })

  test('[D9] an action item that only the list shows is named when the list is there', () => {
    const draft: RcaDraft = { ...rcaDraft('A'), actionItems: [actionItem('Do', { state: 'done' })] }
    expect(legendOf(draft)).toEqual([])
    expect(legendOf(draft, { actions: true })).toEqual(['Action: done'])
  })
})

describe('the list of action items', () => {
  const ann = person('Ann')
  const draft: RcaDraft = {
    ...rcaDraft(
      'A',
      cause('B', {
        actionItems: [actionItem('Schedule it', { owners: [ann.id], due: '2012-02-27' })],
      }),
    ),
    people: [ann],
    actionItems: [
      actionItem('Buy', { state: 'dropped', stateReason: 'too much work' }),
      actionItem('Ask', { state: 'done', doneAt: '2012-02-20' }),
      actionItem('Wait', { state: 'parked' }),
    ],
  }
  const listOf = (options: Partial<PictureOptions>) => {
    const { texts, attributes } = show(draft, options)
    return (attributes.get('data-action-item') ?? []).map(id => texts.get(id)?.join(' | '))
  }

  test('[D10] says each one with who, when and what became of it', () => {
    expect(listOf({ actions: true }).sort()).toEqual([
      'Ask | done 2012-02-20',
      'Buy | dropped: too much work',
      'Schedule it | Ann · due 2012-02-27',
      'Wait | parked',
    ])
  })

  test('[D10] is there when it is asked for; of a branch it has what hangs in it', () => {
    expect(listOf({})).toEqual([])
    const from = [...readDraft(draft).causes.keys()][0] ?? null
    expect(listOf({ actions: true, from })).toEqual(['Schedule it | Ann · due 2012-02-27'])
  })
})
