import { addEvidence, addTag, editText, parkLine, setDisposition } from 'shared/doc'
import { HEAD, type ParentId, unwrap } from 'shared/model'
import { expect, test } from 'vitest'
import { commandSession } from '../testing/command-session.ts'
import { endFinding, foundNow, goToMatch, lookFor, openFind, stepToMatch } from './find-step.ts'

const OUTLINE = `# Données perdues
- Lost weekend
  - Disk full
    - Nobody was warned
  - Disk slow
    - [ ] Replace the disk
- Customer waited
`

/** A drawing in which these boxes are in no fold; what it was asked to reveal. */
function searching(outline = OUTLINE, hidden: readonly string[] = []) {
  const session = commandSession(outline)
  const revealed: ParentId[] = []
  session.ui.getState().registerView({
    neighbourOf: () => null,
    drawsParked: false,
    shows: id => !hidden.some(text => session.idOf(text) === id),
    reveal: id => revealed.push(id),
    focus: () => {},
  })
  const { context } = session
  const textOf = (id: ParentId | null) =>
    id === HEAD ? session.editor.rca().problem : (session.editor.rca().causes.get(id as never)?.text ?? null)
  return {
    ...session,
    revealed,
    textOf,
    found: () => foundNow(context).matches.map(textOf),
    current: () => textOf(session.ui.getState().finding.current),
  }
}

test('[T45] words are found wherever they stand, in reading order, without regard to case and accents', () => {
  const session = searching()
  openFind(session.context)
  lookFor(session.context, 'donnees')
  expect(session.found()).toEqual(['Données perdues'])
  lookFor(session.context, ' DISK ')
  expect(session.found()).toEqual(['Disk full', 'Disk slow'])
  lookFor(session.context, 'disk   full')
  expect(session.found()).toEqual(['Disk full'])
  lookFor(session.context, ' ')
  expect(session.found()).toEqual([])
})

test('[T45] reasons to stop, actions, tags and evidence are found at their cause', () => {
  const session = searching()
  const { context, editor, idOf } = session
  const [full, slow] = [idOf('Disk full'), idOf('Disk slow')]
  unwrap(setDisposition(editor, { ids: [full], disposition: 'too-expensive', note: 'two million' }))
  unwrap(addTag(editor, { ids: [full], tag: 'Hardware' }))
  unwrap(addEvidence(editor, { cause: slow, text: 'Graph of latency', url: '' }))
  openFind(context)
  for (const [query, text] of [
    ['too expensive', 'Disk full'],
    ['two MILLION', 'Disk full'],
    ['hardware', 'Disk full'],
    ['latency', 'Disk slow'],
    ['replace', 'Disk slow'],
  ] as const) {
    lookFor(context, query)
    expect(session.found()).toEqual([text])
  }
})

test('[T45] next and previous go round, beginning where one is, and select what they go to', () => {
  const session = searching()
  session.select('Nobody was warned')
  openFind(session.context)
  lookFor(session.context, 'disk')
  expect([session.current(), session.revealed.map(session.textOf)]).toEqual(['Disk slow', ['Disk slow']])
  expect(session.lines()).toContain('      [Nobody was warned]')
  stepToMatch(session.context, 1)
  expect(session.lines()).toContain('    [Disk full]')
  stepToMatch(session.context, -1)
  expect(session.lines()).toContain('    [Disk slow]')
  endFinding(session.context)
  expect(session.ui.getState().finding.isOpen).toBe(false)
  stepToMatch(session.context, 1)
  expect(session.lines()).toContain('    [Disk full]')
})

test('[T45] who closes the search has the current match selected; where nothing is found, what was selected', () => {
  const session = searching()
  session.select('Customer waited')
  openFind(session.context)
  lookFor(session.context, 'full')
  endFinding(session.context)
  expect(session.lines()).toContain('    [Disk full]')
  openFind(session.context)
  lookFor(session.context, 'nothing says this')
  endFinding(session.context)
  expect(session.lines()).toContain('    [Disk full]')
})

test('[T46] the current match stays it while others write, and what they write is found', () => {
  const session = searching()
  const bob = commandSession('', session.editor.doc)
  session.select('Lost weekend')
  openFind(session.context)
  lookFor(session.context, 'disk')
  stepToMatch(session.context, 1)
  expect(session.current()).toBe('Disk slow')
  bob.select('Lost weekend')
  bob.press('Tab', 'Disk lost', 'Escape')
  expect(session.found()).toEqual(['Disk full', 'Disk slow', 'Disk lost'])
  expect(session.current()).toBe('Disk slow')
  const slow = { of: 'cause', id: bob.idOf('Disk slow') } as const
  unwrap(editText(bob.editor, { target: slow, edit: { index: 0, remove: 4, insert: 'Tape' } }))
  unwrap(editText(bob.editor, { target: { of: 'problem' }, edit: { index: 0, remove: 0, insert: 'Disk: ' } }))
  expect(session.found()).toContain('Disk: Données perdues')
  stepToMatch(session.context, 1)
  expect(session.current()).toBe('Disk lost')
})

test('[T51] what is found in a fold is counted, and opened only by who goes there', () => {
  const session = searching(OUTLINE, ['Disk full'])
  session.ui.getState().openFolded(new Set([session.idOf('Lost weekend')]))
  session.select('Données perdues')
  openFind(session.context)
  lookFor(session.context, 'disk')
  expect([session.current(), session.revealed]).toEqual(['Disk full', []])
  expect(session.ui.getState().deepFolds?.size).toBe(1)
  stepToMatch(session.context, 1)
  expect(session.ui.getState().deepFolds?.size).toBe(0)
  expect(session.lines()).toContain('    [Disk full]')
})

test('[T51] of parked lines a drawing says that the outline has them, and leads there', () => {
  const session = searching()
  const parked = unwrap(parkLine(session.editor, { text: 'Was it the disk again?' }))
  openFind(session.context)
  lookFor(session.context, 'disk')
  expect(foundNow(session.context).elsewhere).toEqual([parked])
  expect(session.found()).not.toContain('Was it the disk again?')
  goToMatch(session.context, parked)
  expect([session.ui.getState().view, session.ui.getState().selected]).toEqual(['outline', [parked]])
})

test('[T45] the same question about the same document gets the same answer, without looking again', () => {
  const { context, editor } = searching()
  const { findIndex } = context
  const found = findIndex.find(editor.rca(), 'disk', false)
  expect(findIndex.find(editor.rca(), 'disk', false)).toBe(found)
  expect(findIndex.boxesOf(editor.rca())).toBe(findIndex.boxesOf(editor.rca()))
  expect(findIndex.find(editor.rca(), 'disk', true)).not.toBe(found)
})
