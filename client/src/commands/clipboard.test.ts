import { unwrap } from 'shared/model'
import { expect, test } from 'vitest'
import { cutTree, pasteTree } from './clipboard.ts'
import { commandSession, textFormats } from './testing/command-session.ts'

const OUTLINE = `# Data loss
- Lost weekend
  - Nobody noticed
    - No alert
- Customer waited
`

test('[T17] what was cut and came back by an undo is pasted as a list', () => {
  const session = commandSession(OUTLINE)
  session.select('Nobody noticed')
  const text = unwrap(cutTree(session.context, textFormats))
  session.run('undo')
  session.select('Customer waited')
  unwrap(pasteTree(session.context, textFormats, text))
  expect(session.lines()).toEqual([
    'Data loss',
    '  Lost weekend',
    '    Nobody noticed',
    '      No alert',
    '  Customer waited',
    '    [Nobody noticed]',
    '      No alert',
  ])
  expect(session.context.cut.last).toBeNull()
})

test('[T17] what was cut and restored by somebody else is pasted as a list', () => {
  const alice = commandSession(OUTLINE)
  const bob = commandSession('', alice.editor.doc)
  alice.select('No alert')
  const text = unwrap(cutTree(alice.context, textFormats))
  bob.run('restore-deletion')
  alice.select('Customer waited')
  unwrap(pasteTree(alice.context, textFormats, text))
  expect(alice.lines().filter(line => line.includes('No alert'))).toHaveLength(2)
})
