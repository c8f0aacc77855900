import { childrenOf, PARKED } from 'shared/model'
import { expect, test } from 'vitest'
import type { Draft } from '../../ui-store/index.ts'
import { commandSession } from '../testing/command-session.ts'
import { keepDrafts } from './keep-drafts.ts'

const parkedIn = (session: ReturnType<typeof commandSession>) =>
  childrenOf(session.editor.rca(), PARKED).map(id => session.editor.rca().causes.get(id)?.text)

test('[T33] what stands in lines when the page goes is answered as it was meant', () => {
  const alice = commandSession('# Data loss\n- Lost weekend\n  - No alert')
  const cause = alice.idOf('No alert')
  const lines: readonly (readonly [Draft['of'], string])[] = [
    [{ of: 'action-item', cause, turnedFrom: null }, 'Add an alert'],
    [{ of: 'evidence', cause }, 'Log https://example.com/log'],
    [{ of: 'tag', cause }, 'alerts'],
    [{ of: 'stop', cause, turnedFrom: null, chosen: 'too-expensive' }, 'two weeks'],
    [{ of: 'stop', cause: alice.idOf('Lost weekend'), turnedFrom: null, chosen: null }, 'acc'],
    ['park', 'Was said aloud'],
  ]
  for (const [of, words] of lines) alice.ui.getState().setDraft(of, ` ${words} `)
  keepDrafts(alice.context)
  const rca = alice.editor.rca()
  expect([...rca.actionItems.values()]).toMatchObject([{ text: 'Add an alert', cause }])
  expect([...rca.evidence.values()]).toMatchObject([{ text: 'Log', url: 'https://example.com/log', cause }])
  expect(rca.causes.get(cause)).toMatchObject({
    tags: ['alerts'],
    disposition: 'too-expensive',
    dispositionNote: 'two weeks',
  })
  expect(rca.causes.get(alice.idOf('Lost weekend'))?.disposition).toBeNull()
  expect(parkedIn(alice)).toEqual(['Was said aloud'])
  expect(alice.ui.getState().drafts.size).toBe(0)
})

test('[T33] what was meant for a cause that has gone is not lost with the page', () => {
  const alice = commandSession('# Data loss\n- Lost weekend\n  - No alert')
  const cause = alice.idOf('No alert')
  alice.ui.getState().setDraft({ of: 'action-item', cause, turnedFrom: null }, 'Add an alert')
  alice.ui.getState().setDraft({ of: 'evidence', cause }, 'The log')
  alice.ui.getState().setDraft({ of: 'tag', cause }, 'alerts')
  alice.ui.getState().setDraft({ of: 'stop', cause, turnedFrom: null, chosen: 'too-expensive' }, 'two weeks')
  const bob = commandSession('', alice.editor.doc)
  bob.select('No alert')
  bob.press('Delete')
  keepDrafts(alice.context)
  expect([...alice.editor.rca().actionItems.values()]).toMatchObject([{ text: 'Add an alert', cause: null }])
  expect(parkedIn(alice)).toEqual(['The log', 'alerts', 'two weeks'])
})
