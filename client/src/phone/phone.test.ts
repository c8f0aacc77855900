import { createRcaUpdate, readRca } from 'shared/doc'
import { importText } from 'shared/importers'
import { type CauseId, HEAD, type ParentId, type PersonId, unwrap } from 'shared/model'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { questionOf } from '../commands/index.ts'
import { type ComposerButton, composerQuestion, composerStep } from './composer-step.ts'
import { phoneRoot } from './phone-root.ts'

let made = 0
const newId = () => `id-${(made++).toString().padStart(16, '0')}`
const doc = new Y.Doc()
const draft = unwrap(
  importText('# P\n- a\n  - b\n    - c\n      - d\n        - e\n          - f\n- z\n', {
    newId,
    today: '2012-02-20',
  }),
)
Y.applyUpdate(
  doc,
  createRcaUpdate(draft, { by: 'ann' as PersonId, now: () => 1, random: () => 0.5, newId, clientId: 7 }),
)
const rca = readRca(doc)
const id = (text: string) => [...rca.causes.values()].find(cause => cause.text === text)?.id as CauseId

const step = (button: ComposerButton, target: string, hasDraft: boolean) =>
  composerStep(button, { target: target === 'P' ? HEAD : id(target), hasDraft, hasProblem: true, tree: rca })

test('[T21] every button writes the answer first, then goes its way', () => {
  expect(step('why', 'a', true)).toEqual({ does: 'add-cause', next: 'go-deeper' })
  expect(step('another', 'a', true)).toEqual({ does: 'add-cause', next: 'stay' })
  expect(step('action', 'a', true)).toEqual({ does: 'add-action-item' })
  expect(step('stop', 'a', true)).toEqual({ does: 'add-cause', next: 'stop-there' })
})

test('[T21] without an answer, Why? goes deeper and Another goes one level up', () => {
  expect(step('why', 'a', false)).toEqual({ does: 'go', to: id('b') })
  expect(step('why', 'z', false)).toEqual({ does: 'nothing' })
  expect(step('another', 'b', false)).toEqual({ does: 'go', to: id('a') })
  expect(step('another', 'a', false)).toEqual({ does: 'go', to: HEAD })
  expect(step('another', 'P', false)).toEqual({ does: 'nothing' })
  expect(step('stop', 'b', false)).toEqual({ does: 'ask', about: 'stop' })
  expect(step('stop', 'P', false)).toEqual({ does: 'nothing' })
  expect(step('action', 'P', false)).toEqual({ does: 'ask', about: 'action-item' })
})

test('[T21] the first answer of an empty page says what happened', () => {
  const empty = { target: HEAD, hasProblem: false, tree: rca } as const
  for (const button of ['why', 'another', 'action', 'stop'] as const) {
    expect(composerStep(button, { ...empty, hasDraft: true })).toEqual({ does: 'write-problem' })
    expect(composerStep(button, { ...empty, hasDraft: false })).toEqual({ does: 'nothing' })
  }
  const asked = (box: ParentId, problem = 'P') => composerQuestion(questionOf({ ...rca, problem }, box))
  expect(asked(HEAD, '')).toBe('What happened?')
  expect(asked(id('b'))).toBe('Why “b”?')
  expect(asked(HEAD, 'Data loss')).toBe('What did it cause? “Data loss”')
})

test('[T21] down to four levels the problem is the top, below them a path leads back', () => {
  const pathOf = (text: string) => phoneRoot(rca, id(text)).path.map(cause => cause?.text ?? 'P')
  expect(phoneRoot(rca, HEAD)).toEqual({ root: HEAD, path: [] })
  expect(phoneRoot(rca, id('c'))).toEqual({ root: HEAD, path: [] })
  expect(phoneRoot(rca, id('d')).root).toBe(id('a'))
  expect(pathOf('d')).toEqual(['P'])
  expect(phoneRoot(rca, id('f')).root).toBe(id('b'))
  expect(pathOf('f')).toEqual(['P', 'a'])
})
