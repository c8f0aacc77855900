import { addCause, setDisposition } from 'shared/doc'
import { HEAD, unwrap } from 'shared/model'
import { expect, test } from 'vitest'
import { commandSession } from './testing/command-session.ts'
import { tidyEmpty } from './tidy-empty.ts'

const LATER = 1_800_000_000_000

test('[T6] what a browser that died has left empty is taken away by who is there, without an undo step', () => {
  const alice = commandSession('# Data loss\n- Lost weekend')
  unwrap(addCause(alice.editor, { parent: alice.idOf('Lost weekend') }))
  const bob = commandSession('', alice.editor.doc)
  tidyEmpty(bob.context)
  expect(bob.lines()).toHaveLength(3)
  tidyEmpty(bob.context, LATER)
  expect(bob.lines()).toEqual(['Data loss', '  Lost weekend'])
  expect(bob.editor.canUndo()).toBe(false)
})

test('[T6] nobody takes away the empty cause that somebody is in, or that says something without words', () => {
  const alice = commandSession('# Data loss\n- Lost weekend')
  const stopped = unwrap(addCause(alice.editor, { parent: alice.idOf('Lost weekend') }))
  unwrap(setDisposition(alice.editor, { ids: [stopped], disposition: 'not-possible' }))
  const written = unwrap(addCause(alice.editor, { parent: HEAD }))
  const bob = commandSession('', alice.editor.doc)
  const before = bob.lines()
  tidyEmpty({ ...bob.context, editedByOthers: () => new Set([written]) }, LATER)
  bob.canWrite = false
  tidyEmpty(bob.context, LATER)
  expect(bob.lines()).toEqual(before)

  alice.ui.getState().edit({ of: 'cause', id: written }, 'end')
  tidyEmpty(alice.context, LATER)
  alice.press('! ')
  tidyEmpty(alice.context, LATER)
  expect(alice.editor.rca().causes.has(written)).toBe(true)
})
