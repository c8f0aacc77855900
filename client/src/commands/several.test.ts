import { type CauseId, unwrap } from 'shared/model'
import { expect, test } from 'vitest'
import { commands } from './command-table.ts'
import { stopWith } from './prompts/stop-options.ts'
import { commandSession } from './testing/command-session.ts'

const OUTLINE = `# Data loss
- Lost weekend
  - Replication stopped
  - Nobody noticed
    - No alert
- Customer waited
`

function sessionWith(...texts: readonly string[]) {
  const session = commandSession(OUTLINE)
  const ids = texts.map(session.idOf)
  session.ui.getState().select(ids)
  const of = (id: CauseId) => session.editor.rca().causes.get(id)
  return { session, ids, nodes: () => ids.map(of) }
}

test('[C1] what is judged is judged of every selected cause, in one step', () => {
  const { session, ids, nodes } = sessionWith('No alert', 'Nobody noticed', 'Customer waited')
  session.run('verification:ruled-out')
  expect(nodes().map(node => node?.verification)).toEqual(['ruled-out', 'ruled-out', 'ruled-out'])
  session.run('undo')
  expect(nodes().map(node => node?.verification)).toEqual(['unverified', 'unverified', 'unverified'])
  session.ui.getState().select(ids)
  session.run('stop:accepted-risk')
  expect(nodes().map(node => node?.disposition)).toEqual(Array(3).fill('accepted-risk'))
  session.ui.getState().select(ids)
  session.run('clear-stop')
  expect(nodes().map(node => node?.disposition)).toEqual([null, null, null])
})

test('[C1] the same judgement again takes it back only where all of them have it', () => {
  const { session, ids, nodes } = sessionWith('No alert', 'Customer waited')
  session.select('No alert')
  session.run('verification:confirmed')
  session.ui.getState().select(ids)
  session.run('verification:confirmed')
  expect(nodes().map(node => node?.verification)).toEqual(['confirmed', 'confirmed'])
  session.run('verification:confirmed')
  expect(nodes().map(node => node?.verification)).toEqual(['unverified', 'unverified'])
})

test('[T18] a question about several causes names them all, and its answer is theirs', () => {
  const { session, ids, nodes } = sessionWith('No alert', 'Replication stopped')
  session.run('stop:too-expensive')
  const { prompt } = session.ui.getState()
  expect(prompt).toMatchObject({ of: 'stop', cause: ids[1], also: [ids[0]], chosen: 'too-expensive' })
  unwrap(stopWith(session.context, ids, 'too-expensive', '£1m'))
  expect(nodes().map(node => node?.dispositionNote)).toEqual(['£1m', '£1m'])
  session.run('add-tag')
  expect(session.ui.getState().prompt).toMatchObject({ of: 'tag', cause: ids[1], also: [ids[0]] })
})

test('[C5] several go one level up or down at once, and park together', () => {
  const { session, ids } = sessionWith('Nobody noticed', 'Replication stopped')
  session.run('promote')
  expect(session.lines().slice(1)).toEqual([
    '  Lost weekend',
    '  [Replication stopped]',
    '  [Nobody noticed]',
    '    No alert',
    '  Customer waited',
  ])
  session.run('demote')
  expect(session.lines()).toContain('    [Nobody noticed]')
  expect(session.lines()).toContain('    [Replication stopped]')
  session.run('park-cause')
  expect(ids.map(id => session.editor.rca().causes.get(id)?.parent)).toEqual(['parked', 'parked'])
  session.run('undo')
  expect(session.lines()).toContain('    Nobody noticed')
  expect(session.lines()).toContain('    Replication stopped')
})

test('[T23] what is said of one cause alone is not offered for several', () => {
  const { session } = sessionWith('No alert', 'Customer waited')
  for (const id of ['add-evidence', 'strike-wording', 'move-up', 'move-down'] as const)
    expect(commands[id].isEnabled(session.context)).toBe(false)
  session.select('No alert')
  for (const id of ['add-evidence', 'strike-wording', 'move-up', 'move-down'] as const)
    expect(commands[id].isEnabled(session.context)).toBe(true)
})
