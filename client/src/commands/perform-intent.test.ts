import { expect, test } from 'vitest'
import { addActionLine } from './action-line.ts'
import { commandSession } from './testing/command-session.ts'

test('[T18] whoever may only read writes by no key, and the caret goes into no other text', () => {
  const session = commandSession('# Data loss\n- Lost weekend\n  - Replication stopped\n  - Nobody noticed')
  const neighbour = session.idOf('Nobody noticed')
  session.ui.getState().registerView({
    neighbourOf: () => neighbour,
    drawsParked: false,
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
