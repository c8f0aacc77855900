import { moveCauses, restoreDeletion } from 'shared/doc'
import { type CauseId, unwrap } from 'shared/model'
import { expect, test } from 'vitest'
import { placeCauses } from './arrange.ts'
import { pasteTree } from './clipboard.ts'
import { goTo } from './close-chain.ts'
import { restoreInSight } from './remove.ts'
import { type CommandSession, commandSession, textFormats } from './testing/command-session.ts'

const OUTLINE = `# Data loss
- Lost weekend
  - Replication stopped
    - Nobody noticed
      - No alert
- Customer waited
`

function folded(...texts: readonly string[]) {
  const session = commandSession(OUTLINE)
  session.ui.getState().openFolded(new Set(texts.map(session.idOf)))
  return session
}

const foldsOf = ({ ui, editor }: CommandSession) =>
  Array.from(ui.getState().deepFolds ?? [], (id: CauseId) => editor.rca().causes.get(id)?.text)

test('[T43] whoever goes to a cause opens what is folded around it, and nothing else', () => {
  const session = folded('Lost weekend', 'Nobody noticed', 'Customer waited')
  goTo(session.context, session.idOf('Nobody noticed'))
  expect(foldsOf(session)).toEqual(['Nobody noticed', 'Customer waited'])
  session.run('next-open-end')
  expect(foldsOf(session)).toEqual(['Customer waited'])
})

test('[T43] a cause that is written, pasted or moved into a fold opens it', () => {
  const written = folded('Lost weekend')
  written.select('Lost weekend')
  written.press('Tab', 'x')
  expect(foldsOf(written)).toEqual([])

  const pasted = folded('Lost weekend')
  pasted.select('Lost weekend')
  unwrap(pasteTree(pasted.context, textFormats, '- One\n- Two'))
  expect(foldsOf(pasted)).toEqual([])

  const moved = folded('Lost weekend')
  unwrap(placeCauses(moved.context, [moved.idOf('Customer waited')], moved.idOf('Lost weekend')))
  expect(foldsOf(moved)).toEqual([])

  const demoted = folded('Lost weekend')
  demoted.select('Customer waited')
  demoted.run('demote')
  expect(foldsOf(demoted)).toEqual([])
})

test('[T43] who restores what was deleted sees it, and stays where they are', () => {
  const session = folded()
  session.select('No alert')
  session.run('delete')
  session.ui.getState().setCollapsed([session.idOf('Replication stopped')])
  session.select('Customer waited')
  const [deletion] = session.editor.rca().trash
  if (deletion) unwrap(restoreInSight(session.context, deletion))
  expect(session.ui.getState().collapsed.size).toBe(0)
  expect(session.lines()).toContain('  [Customer waited]')
})

test('[T43] what is folded over the selection hands it to the fold', () => {
  const session = folded()
  session.select('No alert')
  session.run('collapse-all')
  expect(session.lines()).toContain('    [Replication stopped]')
  session.select('Nobody noticed')
  session.ui.getState().toggleCollapsed(session.idOf('Lost weekend'))
  expect(session.lines()).toContain('  [Lost weekend]')
})

test('[T44] what others write, move or restore opens and folds nothing of mine', () => {
  const alice = folded('Lost weekend')
  const bob = commandSession('', alice.editor.doc)
  const before = alice.ui.getState().deepFolds
  alice.select('Customer waited')
  bob.select('Replication stopped')
  bob.press('Tab', 'x', 'Escape', 'Delete')
  const [deletion] = bob.editor.rca().trash
  if (deletion) unwrap(restoreDeletion(bob.editor, { deletion: deletion.id }))
  expect(alice.ui.getState().deepFolds).toBe(before)
  const move = { ids: [bob.idOf('Customer waited')], parent: bob.idOf('Replication stopped') }
  unwrap(moveCauses(bob.editor, move))
  expect(alice.ui.getState().deepFolds).toBe(before)
  expect(alice.lines()).toContain('  [Lost weekend]')
})

test('[T43] the text that I type in stays in sight, wherever others move it', () => {
  const alice = folded('Lost weekend')
  const bob = commandSession('', alice.editor.doc)
  alice.edit('Customer waited')
  unwrap(
    moveCauses(bob.editor, { ids: [bob.idOf('Customer waited')], parent: bob.idOf('Replication stopped') }),
  )
  expect(foldsOf(alice)).toEqual([])
  expect(alice.lines()).toContain('      Customer waited|')
})

test('[T43] the panel in which I type goes on showing its cause, wherever others move it', () => {
  for (const isInPanel of [true, false]) {
    const alice = folded('Lost weekend')
    const bob = commandSession('', alice.editor.doc)
    alice.select('Customer waited')
    alice.ui.getState().openPanel('cause')
    alice.isInPanel = isInPanel
    const to = bob.idOf('Replication stopped')
    unwrap(moveCauses(bob.editor, { ids: [bob.idOf('Customer waited')], parent: to }))
    expect(foldsOf(alice)).toEqual(isInPanel ? [] : ['Lost weekend'])
    expect(alice.lines()).toContain(isInPanel ? '      [Customer waited]' : '  [Lost weekend]')
  }
})

test('[T43] to select every cause opens nothing', () => {
  const session = folded('Lost weekend', 'Nobody noticed')
  session.run('select-all')
  expect(foldsOf(session)).toEqual(['Lost weekend', 'Nobody noticed'])
  expect(session.ui.getState().selected).toHaveLength(5)
})
