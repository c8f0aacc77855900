import { expect, test } from 'vitest'
import { commandSession } from './testing/command-session.ts'

const OUTLINE = `# Data loss
- Lost weekend
  - Replication stopped
    - Nobody noticed
- Customer waited
`

function focused(text: string) {
  const session = commandSession(OUTLINE)
  session.select(text)
  session.run('focus-branch')
  const inFocus = () => {
    const { focus } = session.ui.getState()
    return focus && session.editor.rca().causes.get(focus)?.text
  }
  return { ...session, inFocus }
}

test('[T47] the same branch again ends the focus, another one has it', () => {
  const session = focused('Replication stopped')
  expect(session.inFocus()).toBe('Replication stopped')
  session.select('Customer waited')
  session.run('focus-branch')
  expect(session.inFocus()).toBe('Customer waited')
  session.run('focus-branch')
  expect(session.inFocus()).toBeNull()
})

test('[T47] Escape out of the tree ends the focus, out of a text it does not', () => {
  const session = focused('Replication stopped')
  session.edit('Nobody noticed')
  session.press('Escape')
  expect(session.inFocus()).toBe('Replication stopped')
  session.press('Escape')
  expect(session.inFocus()).toBeNull()
})

test('[T47] who looks at a fold opens it', () => {
  const session = commandSession(OUTLINE)
  session.ui.getState().openFolded(new Set([session.idOf('Replication stopped')]))
  session.select('Replication stopped')
  session.run('focus-branch')
  expect(session.ui.getState().deepFolds?.size).toBe(0)
})

test('[T47] the focus ends when somebody deletes or parks its cause, and comes with it when it is moved', () => {
  for (const [command, after] of [
    ['delete', null],
    ['park-cause', null],
    ['promote', 'Replication stopped'],
  ] as const) {
    const session = focused('Replication stopped')
    const bob = commandSession('', session.editor.doc)
    bob.select('Replication stopped')
    bob.run(command)
    expect(session.inFocus()).toBe(after)
  }
})

test('[T47] the problem and a parked line are no branches', () => {
  const session = commandSession(OUTLINE)
  session.select('Data loss')
  expect(session.run('focus-branch')).toBe(false)
  session.select('Customer waited')
  session.run('park-cause')
  session.select('Customer waited')
  expect(session.run('focus-branch')).toBe(false)
})
