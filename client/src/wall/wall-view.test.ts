import { type CauseId, HEAD, type ParentId, type PersonId } from 'shared/model'
import { actionItem, cause, impact, person, rca, readDraft } from 'shared/testing'
import { expect, test } from 'vitest'
import { wallView } from './wall-view.ts'

const room = readDraft({
  ...rca(
    'Data loss',
    impact(
      'Lost weekend',
      cause('Woken', cause('Alerts', cause('Disk full'), cause('No runbook'))),
      cause('No relief', { disposition: 'too-expensive', dispositionNote: 'a year' }),
    ),
    impact('Missed deadline'),
  ),
  people: [person('Ann'), person('Bob')],
})
const idOf = (text: string): CauseId => {
  for (const node of room.causes.values()) if (node.text === text) return node.id
  throw new Error(`no cause "${text}"`)
}
const at = (text: string, written: readonly ParentId[] = []) =>
  wallView(room, text === 'Data loss' ? HEAD : idOf(text), new Set(written))

test('[T36] the wall tells how the room came to the question, and counts what stands beside', () => {
  const { question, chain, beside } = at('Alerts')
  expect(question).toEqual({ asks: 'Why?', about: 'Alerts' })
  expect(chain.map(step => [step.text, step.beside])).toEqual([
    ['Data loss', 0],
    ['Lost weekend', 1],
    ['Woken', 1],
  ])
  expect(beside).toBe(0)
  expect(at('Data loss').question).toEqual({ asks: 'What did it cause?', about: 'Data loss' })
})

test('[T36] answers are shown, what lies under them is counted', () => {
  const answers = at('Lost weekend', [idOf('No relief')]).answers
  expect(answers.map(({ text, below, openEndsBelow }) => [text, below, openEndsBelow])).toEqual([
    ['Woken', 3, 2],
    ['No relief', 0, 0],
  ])
  expect(answers[1]).toMatchObject({ stop: 'too expensive: a year', tip: 'stop', isWritten: true })
})

test('[T36] the reason to stop and the actions of the question itself are told with their owners', () => {
  expect(at('No relief').stop).toBe('too expensive: a year')
  const withItem = readDraft({
    ...rca(
      'P',
      impact('Bone', cause('Leaf', { actionItems: [actionItem('Hire', { owners: ['ann' as PersonId] })] })),
    ),
    people: [person('Ann')],
  })
  const leaf = [...withItem.causes.values()].find(node => node.text === 'Leaf')?.id ?? HEAD
  expect(wallView(withItem, leaf, new Set()).actionItems).toMatchObject([
    { text: 'Hire', state: 'open', owners: ['Ann'] },
  ])
})
