import { expect, test } from 'vitest'
import { commandSession } from './testing/command-session.ts'

const OUTLINE = `# Data loss
- Lost weekend
  - Replication stopped
  - Nobody noticed
    - No alert
- Customer waited
`

test('a chain and its siblings are typed without leaving the keyboard', () => {
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

test('typing on a selected cause goes to the end of its text', () => {
  const session = commandSession(OUTLINE)
  session.select('No alert')
  session.press('s at night')
  expect(session.lines()).toContain('      No alerts at night|')
})

test('Enter on an empty cause rises level by level and ends at the first bones', () => {
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

test('Tab on an empty cause moves it under the sibling above', () => {
  const session = commandSession(OUTLINE)
  session.edit('Replication stopped')
  session.press('Enter', 'Tab', 'Disk full')
  expect(session.lines().slice(2, 4)).toEqual(['    Replication stopped', '      Disk full|'])
})

test('Tab on an empty first child does nothing', () => {
  const session = commandSession(OUTLINE)
  session.edit('No alert')
  session.press('Tab')
  const before = session.lines()
  session.press('Tab')
  expect(session.lines()).toEqual(before)
})

test('Backspace in an empty cause removes it and returns to the one before', () => {
  const session = commandSession(OUTLINE)
  session.edit('Nobody noticed')
  session.press('Enter', 'Backspace')
  expect(session.lines()).toContain('    Nobody noticed|')
  session.edit('No alert')
  session.press('Tab', 'Backspace')
  expect(session.lines()).toContain('      No alert|')
  expect(session.editor.rca().causes.size).toBe(5)
})

test('a cause left empty vanishes without an undo step, by whatever way it is left', () => {
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

test('Escape in an empty new cause selects the one before it', () => {
  const session = commandSession(OUTLINE)
  session.edit('Nobody noticed')
  session.press('Enter', 'Escape')
  expect(session.lines()).toContain('    [Nobody noticed]')
})

test('a cause whose words were taken out is deleted when left, and an undo brings them back', () => {
  const session = commandSession(OUTLINE)
  const id = session.idOf('No alert')
  session.edit('No alert')
  session.run('strike-wording')
  session.press('Escape')
  expect(session.editor.rca().causes.has(id)).toBe(true)
  while (session.editor.canUndo()) session.run('undo')
  expect(session.editor.rca().causes.get(id)?.text).toBe('No alert')
})

test('the caret moves along when its cause is promoted while typing', () => {
  const session = commandSession(OUTLINE)
  session.edit('No alert')
  session.press('Shift+Tab', '!')
  expect(session.lines()).toContain('    No alert!|')
})

test('a first bone cannot be promoted, and the person is told', () => {
  const session = commandSession(OUTLINE)
  session.select('Lost weekend')
  session.press('Shift+Tab')
  expect(session.said).toMatchObject([{ kind: 'problem' }])
})

test('a deleted cause hands the selection to the one before it', () => {
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

test('60 causes are entered by keys alone', () => {
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
