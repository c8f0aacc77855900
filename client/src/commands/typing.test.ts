import { unwrap } from 'shared/model'
import { expect, test, vi } from 'vitest'
import { copyTree, cutTree, pasteTree } from './clipboard.ts'
import { commands } from './command-table.ts'
import { turnBack } from './shorthand.ts'
import { commandSession, textFormats } from './testing/command-session.ts'

const OUTLINE = `# Data loss
- Lost weekend
  - Replication stopped
  - Nobody noticed
    - No alert
- Customer waited
`

test('[T1] a chain and its siblings are typed without leaving the keyboard', () => {
  const session = commandSession('# Data loss')
  session.select('Data loss')
  session.press(
    'Enter',
    'Lost weekend',
    'Enter',
    'Customer waited',
    'Tab',
    'No alert',
    'Tab',
    'No check',
    'Enter',
  )
  session.press('No owner', 'Enter', 'Enter', 'Late reply', 'Escape')
  expect(session.lines()).toEqual([
    'Data loss',
    '  Lost weekend',
    '  Customer waited',
    '    No alert',
    '      No check',
    '      No owner',
    '    [Late reply]',
  ])
})

test('[T3] Enter on an empty cause rises level by level and ends at the first bones', () => {
  const session = commandSession(OUTLINE)
  session.edit('No alert')
  session.press('Enter', 'Enter')
  expect(session.lines().slice(4, 6)).toEqual(['      No alert', '    |'])
  session.press('Enter')
  expect(session.lines().slice(4)).toEqual(['      No alert', '  |', '  Customer waited'])
  session.press('Enter')
  expect(session.lines()).toContain('  [Lost weekend]')
  expect(session.ui.getState().editing).toBeNull()
  expect(session.editor.rca().causes.size).toBe(5)
})

test('[T4] Tab on an empty cause moves it under the sibling above', () => {
  const session = commandSession(OUTLINE)
  session.edit('Replication stopped')
  session.press('Enter', 'Tab', 'Disk full')
  expect(session.lines().slice(2, 4)).toEqual(['    Replication stopped', '      Disk full|'])
})

test('[T4] Tab on an empty first child does nothing', () => {
  const session = commandSession(OUTLINE)
  session.edit('No alert')
  session.press('Tab')
  const before = session.lines()
  session.press('Tab')
  expect(session.lines()).toEqual(before)
})

test('[T5] Backspace in an empty cause removes it and returns to the one before', () => {
  const session = commandSession(OUTLINE)
  session.edit('Nobody noticed')
  session.press('Enter', 'Backspace')
  expect(session.lines()).toContain('    Nobody noticed|')
  session.edit('No alert')
  session.press('Tab', 'Backspace')
  expect(session.lines()).toContain('      No alert|')
  expect(session.editor.rca().causes.size).toBe(5)
})

test('[T6] a cause left empty vanishes without an undo step, by whatever way it is left', () => {
  const session = commandSession(OUTLINE)
  const leave = [
    () => session.press('Escape'),
    () => session.select('Customer waited'),
    () => session.edit('Customer waited'),
    () => session.ui.getState().stopEditing(),
  ]
  for (const go of leave) {
    session.edit('Lost weekend')
    session.press('Enter')
    go()
    expect(session.editor.rca().causes.size).toBe(5)
    expect(session.editor.canUndo()).toBe(false)
  }
})

test('[T6] Escape in an empty new cause selects the one before it', () => {
  const session = commandSession(OUTLINE)
  session.edit('Nobody noticed')
  session.press('Enter', 'Escape')
  expect(session.lines()).toContain('    [Nobody noticed]')
})

test('[T6] a cause whose words were taken out is deleted when left, and an undo brings them back', () => {
  const session = commandSession(OUTLINE)
  const id = session.idOf('No alert')
  session.edit('No alert')
  session.run('strike-wording')
  session.press('Escape')
  expect(session.editor.rca().causes.has(id)).toBe(true)
  while (session.editor.canUndo()) session.run('undo')
  expect(session.editor.rca().causes.get(id)?.text).toBe('No alert')
})

test('[T13] the caret moves along when its cause is promoted while typing', () => {
  const session = commandSession(OUTLINE)
  session.edit('No alert')
  session.press('Shift+Tab', '!')
  expect(session.lines()).toContain('    No alert!|')
})

test('[T18] a first bone cannot be promoted, and the person is told', () => {
  const session = commandSession(OUTLINE)
  session.select('Lost weekend')
  session.press('Shift+Tab')
  expect(session.said).toMatchObject([{ kind: 'problem' }])
})

test('[T16] a deleted cause hands the selection to the one before it', () => {
  const session = commandSession(OUTLINE)
  session.select('Nobody noticed')
  session.press('Delete')
  expect(session.lines()).toEqual([
    'Data loss',
    '  Lost weekend',
    '    [Replication stopped]',
    '  Customer waited',
  ])
})

test('[T16] closing a chain says which open end it goes on to, and parking that it is done', () => {
  const session = commandSession(OUTLINE)
  session.select('No alert')
  session.run('verification:ruled-out')
  const [now] = session.lines().filter(line => line.includes('['))
  const said = session.ui.getState().status?.text
  expect(said).toBe(`Next open end: “${now?.trim().slice(1, -1)}”`)
  session.run('park-cause')
  expect(session.ui.getState().status?.text).toBe('Parked')
})

test('[T1] 60 causes are entered by keys alone', () => {
  const session = commandSession('# Data loss')
  session.select('Data loss')
  session.press('Enter')
  for (let bone = 0; bone < 6; bone++) {
    session.press(`bone ${bone}`)
    for (let depth = 1; depth < 10; depth++) session.press('Tab', `cause ${bone}.${depth}`)
    for (let depth = 1; depth <= 10; depth++) session.press('Enter')
  }
  session.press('Enter')
  expect(session.editor.rca().causes.size).toBe(60)
  expect(session.lines().filter(line => /^ {2}\[?bone/.test(line))).toHaveLength(6)
})

test('[T15] who is typing while somebody else deletes the branch goes on, and what is written lives', () => {
  const alice = commandSession(OUTLINE)
  const bob = commandSession('', alice.editor.doc)
  bob.edit('No alert')
  bob.press('s')
  alice.select('Lost weekend')
  alice.press('Delete')
  expect(bob.lines()).toEqual(['Data loss', '  Customer waited'])
  bob.press(' at all')
  expect(bob.lines()).toEqual(['Data loss', '  Customer waited', '  No alerts at all|'])
  expect(alice.lines()).toContain('  No alerts at all')
})

test('[T16] a selected cause that somebody else deletes hands the selection to the nearest that stays', () => {
  const alice = commandSession(OUTLINE)
  const bob = commandSession('', alice.editor.doc)
  bob.select('No alert')
  alice.select('Nobody noticed')
  alice.press('Delete')
  expect(bob.lines()).toContain('    [Replication stopped]')
})

test('[T9] `! ` asks for an action item of the parent, and Backspace makes it a text again', () => {
  const session = commandSession(OUTLINE)
  session.edit('No alert')
  session.press('Tab', '! ')
  const { prompt } = session.ui.getState()
  expect(prompt).toMatchObject({ of: 'action-item', cause: session.idOf('No alert') })
  expect(session.lines()).toContain('        []')
  if (prompt?.of === 'action-item' && prompt.turnedFrom) turnBack(session.context, prompt.turnedFrom)
  session.press('urgent')
  expect(session.lines()).toContain('        ! urgent|')
})

test('[T6] a line that is given up takes its empty cause along', () => {
  const session = commandSession(OUTLINE)
  session.edit('No alert')
  session.press('Tab', '= ')
  expect(session.ui.getState().prompt).toMatchObject({ of: 'stop', cause: session.idOf('No alert') })
  session.ui.getState().openPrompt(null)
  expect(session.editor.rca().causes.size).toBe(5)
})

test('[T10] an answer closes its chain and goes to the next open end, round the end to the first', () => {
  const session = commandSession(OUTLINE)
  session.select('No alert')
  session.run('verification:ruled-out')
  expect(session.lines()).toContain('  [Customer waited]')
  session.run('stop:accepted-risk')
  expect(session.lines()).toContain('    [Replication stopped]')
  session.run('stop:not-possible')
  expect(session.run('next-open-end')).toBe(false)
})

test('[T17] a cut branch that is pasted moves as it is', () => {
  const session = commandSession(OUTLINE)
  const id = session.idOf('Nobody noticed')
  session.select('No alert')
  session.run('verification:confirmed')
  session.select('Nobody noticed')
  const cut = unwrap(cutTree(session.context, textFormats))
  expect(cut).toContain('Nobody noticed')
  session.select('Customer waited')
  unwrap(pasteTree(session.context, textFormats, cut.replace(/\n/g, '\r\n')))
  expect(session.lines().slice(-3)).toEqual(['  Customer waited', '    [Nobody noticed]', '      No alert'])
  expect(session.idOf('Nobody noticed')).toBe(id)
  expect(session.editor.rca().causes.get(session.idOf('No alert'))?.verification).toBe('confirmed')
})

test('[T17] a list from another program becomes a tree below the selection', () => {
  const session = commandSession(OUTLINE)
  session.select('Customer waited')
  unwrap(pasteTree(session.context, textFormats, '* one\n\t* two\n* three'))
  expect(session.lines().slice(-3)).toEqual(['    [one]', '      two', '    [three]'])
  session.run('undo')
  expect(session.editor.rca().causes.size).toBe(5)
})

test('[T17] the command pastes what the browser lets it read, and says when it may not', async () => {
  const session = commandSession(OUTLINE)
  session.select('Customer waited')
  session.run('paste')
  await vi.waitFor(() => expect(session.said).toHaveLength(1))
  session.clipboard = '- one\n  - two'
  session.run('paste')
  await vi.waitFor(() => expect(session.lines().slice(-2)).toEqual(['    [one]', '      two']))
  expect(commands.paste.isEnabled({ ...session.context, readClipboard: null })).toBe(false)
})

test('[T17] what is copied and pasted elsewhere is the same tree', () => {
  const session = commandSession(OUTLINE)
  session.select('Lost weekend')
  const text = copyTree(session.context, textFormats)
  session.select('Customer waited')
  unwrap(pasteTree(session.context, textFormats, text))
  expect(
    session
      .lines()
      .slice(-4)
      .map(line => line.trim().replace(/[[\]]/g, '')),
  ).toEqual(['Lost weekend', 'Replication stopped', 'Nobody noticed', 'No alert'])
})

test('[T28] what moves up or down changes places with what is drawn there', () => {
  const session = commandSession(OUTLINE)
  const upsideDown = ['Nobody noticed', 'Replication stopped'].map(session.idOf)
  session.ui.getState().registerView({
    neighbourOf: () => null,
    siblingsAsDrawn: () => upsideDown,
    drawsParked: true,
    shows: () => true,
    reveal: () => {},
    focus: () => {},
  })
  session.select('Replication stopped')
  expect(session.run('move-down')).toBe(false)
  expect(session.said.at(-1)?.text).toBe('It is the lowest one already.')
  expect(session.run('move-up')).toBe(true)
  expect(session.lines().slice(2)).toEqual([
    '    Nobody noticed',
    '      No alert',
    '    [Replication stopped]',
    '  Customer waited',
  ])
})
