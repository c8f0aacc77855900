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
