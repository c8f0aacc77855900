import { unwrap } from 'shared/model'
import { expect, test, vi } from 'vitest'
import { placeCauses } from './arrange.ts'
import { goTo } from './close-chain.ts'
import { commandSession } from './testing/command-session.ts'

const OUTLINE = `# Data loss
- Lost weekend
  - Replication stopped
  - Nobody noticed
    - No alert
- Customer waited
`

const view = (drawsParked: boolean) => ({
  neighbourOf: () => null,
  drawsParked,
  shows: () => true,
  reveal: () => {},
  focus: () => {},
})

test('[T15] however long a writer pauses, the next letter brings back the cause that somebody else has deleted', () => {
  vi.useFakeTimers()
  const alice = commandSession(OUTLINE)
  const bob = commandSession('', alice.editor.doc)
  alice.edit('No alert')
  bob.select('No alert')
  bob.press('Delete')
  vi.advanceTimersByTime(600_000)
  vi.useRealTimers()
  alice.press('Enter', 'Tab', 's')
  expect(alice.lines()).toEqual([
    'Data loss',
    '  Lost weekend',
    '    Replication stopped',
    '    Nobody noticed',
    '      No alerts|',
    '  Customer waited',
  ])
})

test('[T15] a cause whose making is undone while somebody else has the caret in it hands its keyboard to no other', () => {
  const bob = commandSession(OUTLINE)
  bob.edit('Nobody noticed')
  bob.press('Enter', 'No check', 'Escape')
  const alice = commandSession('', bob.editor.doc)
  alice.edit('No check')
  while (bob.editor.canUndo()) bob.run('undo')
  expect(bob.lines().join()).not.toContain('No check')
  alice.press('s')
  expect(alice.lines()).toContain('    s|')
})

test('[T16] Escape leaves a cause that somebody else has deleted for the box before it', () => {
  const alice = commandSession(OUTLINE)
  const bob = commandSession('', alice.editor.doc)
  alice.edit('Nobody noticed')
  bob.select('Nobody noticed')
  bob.press('Delete')
  expect(alice.lines().join()).not.toMatch(/[[|]/)
  alice.press('Escape')
  expect(alice.lines()).toContain('    [Replication stopped]')
})

test('[T16] my own undo of the cause that I type in hands the selection on', () => {
  const session = commandSession(OUTLINE)
  session.edit('Nobody noticed')
  session.press('Enter', 'No check')
  while (session.editor.canUndo()) session.run('undo')
  expect(session.ui.getState().editing).toBeNull()
  expect(session.lines()).toContain('    [Nobody noticed]')
})

test('[T16] what is parked hands the selection to the box before it, in every view', () => {
  for (const drawsParked of [true, false]) {
    const session = commandSession(OUTLINE)
    session.ui.getState().registerView(view(drawsParked))
    session.edit('Nobody noticed')
    session.run('park-cause')
    expect(session.lines()).toContain('    [Replication stopped]')
    session.press('!')
    expect(session.lines()).toContain('    Replication stopped!|')
  }
})

test('[T16] what somebody else parks is neither selected nor written where it is not drawn', () => {
  const alice = commandSession(OUTLINE)
  const bob = commandSession('', alice.editor.doc)
  alice.ui.getState().registerView(view(false))
  alice.select('Nobody noticed')
  bob.select('Nobody noticed')
  bob.run('park-cause')
  expect(alice.lines()).toContain('    [Replication stopped]')
  alice.edit('Replication stopped')
  bob.select('Replication stopped')
  bob.run('park-cause')
  alice.press('x')
  expect(alice.ui.getState()).toMatchObject({ editing: null, selected: [] })
  expect(alice.idOf('Replication stopped')).toBeDefined()
})

test('[T16] a parked line that is gone to is shown in the outline, and not selected where it is not drawn', () => {
  const session = commandSession(OUTLINE)
  const { getState } = session.ui
  const leave = getState().registerView(view(false))
  const id = session.idOf('Nobody noticed')
  session.select('Nobody noticed')
  session.run('park-cause')
  session.edit('Customer waited')
  goTo(session.context, id)
  expect(getState()).toMatchObject({ view: 'outline', selected: [id] })
  leave()
  getState().registerView(view(true))
  expect(getState().selected).toEqual([id])
  getState().registerView(view(false))
  expect(getState().selected).toEqual(['head'])
})

test('[T16] what is moved under a parked line goes out of sight, and the selection stays where it was', () => {
  const session = commandSession(OUTLINE)
  session.ui.getState().registerView(view(false))
  session.select('Customer waited')
  session.run('park-cause')
  const [id, line] = [session.idOf('No alert'), session.idOf('Customer waited')]
  session.select('No alert')
  unwrap(placeCauses(session.context, [id], line))
  expect(session.editor.rca().causes.get(id)?.parent).toBe(line)
  expect(session.lines()).toContain('    [Nobody noticed]')
})

test('[T10] what somebody is just typing, or has left without a word, is no open end to go to', () => {
  const alice = commandSession('# Data loss\n- Lost weekend\n- Customer waited')
  const bob = commandSession('', alice.editor.doc)
  bob.edit('Lost weekend')
  bob.press('Tab')
  alice.select('Customer waited')
  alice.run('next-open-end')
  expect(alice.lines()).toContain('  [Customer waited]')
  bob.press('No alert')
  alice.run('next-open-end')
  expect(alice.lines()).toContain('    [No alert]')
})
