import { childrenOf, PARKED } from 'shared/model'
import { expect, test } from 'vitest'
import type { LinePrompt } from '../../ui-store/index.ts'
import { commandSession } from '../testing/command-session.ts'
import { keepOrphanedLine } from './orphaned-line.ts'

/** Alice has typed a line about a cause that Bob deletes. */
function typedAbout(of: 'action-item' | 'evidence', words: string) {
  const alice = commandSession('# Data loss\n- Lost weekend\n  - No alert')
  const bob = commandSession('', alice.editor.doc)
  const cause = alice.idOf('No alert')
  const prompt: LinePrompt = of === 'evidence' ? { of, cause } : { of, cause, turnedFrom: null }
  alice.ui.getState().openPrompt(prompt)
  alice.ui.getState().setDraft(prompt, words)
  bob.select('No alert')
  bob.press('Delete')
  keepOrphanedLine(alice.context, prompt)
  return alice
}

test('[T33] an action typed for a cause that goes stays with the whole RCA, and its writer is told', () => {
  const { editor, ui, said } = typedAbout('action-item', 'Add an alert')
  expect([...editor.rca().actionItems.values()]).toMatchObject([{ text: 'Add an alert', cause: null }])
  expect(ui.getState()).toMatchObject({ prompt: null, drafts: new Map() })
  expect(said.at(-1)?.text).toContain('the action is kept')
})

test('[T33] other words typed about a cause that goes are parked, and their writer is told', () => {
  const { editor, ui, said } = typedAbout('evidence', 'Log of 3:12')
  const parked = childrenOf(editor.rca(), PARKED).map(id => editor.rca().causes.get(id)?.text)
  expect(parked).toEqual(['Log of 3:12'])
  expect(ui.getState()).toMatchObject({ prompt: null, drafts: new Map() })
  expect(said.at(-1)?.text).toContain('“Log of 3:12” is parked')
})

test('[T33] a line without a word ends with its cause', () => {
  const { editor, ui, said } = typedAbout('evidence', '')
  expect(ui.getState().prompt).toBeNull()
  expect(childrenOf(editor.rca(), PARKED)).toEqual([])
  expect(said).toHaveLength(1)
})
