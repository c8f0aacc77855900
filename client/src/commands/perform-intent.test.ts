import { editText } from 'shared/doc'
import { unwrap } from 'shared/model'
import { expect, test } from 'vitest'
import { addActionLine } from './action-line.ts'
import { commandSession } from './testing/command-session.ts'

test('[T18] whoever may only read writes by no key, and the caret goes into no other text', () => {
  const session = commandSession('# Data loss\n- Lost weekend\n  - Replication stopped\n  - Nobody noticed')
  const neighbour = session.idOf('Nobody noticed')
  session.ui.getState().registerView({
    neighbourOf: () => neighbour,
    drawsParked: false,
    shows: () => true,
    reveal: () => {},
    focus: () => {},
  })
  session.edit('Replication stopped')
  session.canWrite = false
  const before = session.lines()
  for (const key of ['ArrowDown', 'Enter', 'Tab', 'Shift+Tab', 'Backspace', 'x']) {
    session.press(key)
    expect(session.lines(), key).toEqual(before)
  }
  session.press('Escape', 'ArrowUp', 'Delete', 'x')
  expect(session.ui.getState().editing).toBeNull()
  expect(addActionLine(session.context, session.idOf('Replication stopped'), 'Look at it').ok).toBe(false)
})

test.each([
  ['at night', 'No alert at night'],
  [' at night', 'No alert at night'],
  [', ever', 'No alert, ever'],
  ['24 h', 'No alert 24 h'],
])('[T2] typing on a selected cause goes to the end of its text, a new word as one: %s', (typed, text) => {
  const session = commandSession('# Data loss\n- No alert')
  session.select('No alert')
  session.press(typed)
  expect(session.lines()).toEqual(['Data loss', `  ${text}|`])
  unwrap(session.editor.undo())
  expect(session.lines()).toEqual(['Data loss', '  No alert|'])
})

test.each([
  ['警報なし', '夜'],
  ['Out of 10 (', 'a'],
  ['24/', '7'],
])('[T2] nothing is set between %s and %s', (text, typed) => {
  const session = commandSession('# Data loss\n- x')
  const id = session.idOf('x')
  unwrap(
    editText(session.editor, { target: { of: 'cause', id }, edit: { index: 0, remove: 1, insert: text } }),
  )
  session.ui.getState().select([id])
  session.press(typed)
  expect(session.lines()[1]).toBe(`  ${text}${typed}|`)
})

test('[T2] typing on the problem begins a first bone, once the problem is said', () => {
  const session = commandSession('# Data loss\n- Lost weekend\n- Customer waited')
  session.select('Data loss')
  session.press('Tickets piled up', 'Enter', 'Night shift')
  expect(session.lines().slice(-3)).toEqual(['  Customer waited', '  Tickets piled up', '  Night shift|'])
  expect(session.lines()[0]).toBe('Data loss')
  const empty = commandSession('- Lost weekend')
  empty.select('')
  empty.press('Data loss')
  expect(empty.lines()[0]).toBe('Data loss|')
})

test('[T9] the keys of actions and reasons ask of the parent of the empty cause that is being written', () => {
  const session = commandSession('# Data loss\n- Lost weekend')
  session.select('Lost weekend')
  session.press('Tab')
  session.run('stop')
  expect(session.ui.getState().prompt).toMatchObject({ of: 'stop', cause: session.idOf('Lost weekend') })
  session.ui.getState().openPrompt(null)
  session.select('Lost weekend')
  session.press('Tab')
  session.run('add-action-item')
  expect(session.ui.getState().prompt).toMatchObject({
    of: 'action-item',
    cause: session.idOf('Lost weekend'),
    turnedFrom: { text: '' },
  })
  expect(session.said).toEqual([])
  // A first bone has no chain above it that could stop.
  session.ui.getState().openPrompt(null)
  session.run('add-bone')
  session.run('stop')
  expect(session.ui.getState().prompt).toBeNull()
  expect(session.said.map(({ text }) => text)).toEqual([
    'There is nothing to ask this of yet: write the cause first.',
  ])
})
