import { HEAD, type PersonId } from 'shared/model'
import { type Presence, parsePresence } from 'shared/protocol'
import { impact, rca, readDraft } from 'shared/testing'
import { expect, test } from 'vitest'
import { peopleHere, placeInWords } from './people-here.ts'

const read = readDraft(rca('Data loss', impact('Lost weekend'), impact('x'.repeat(60)), impact('')))
const [weekend, long, empty] = [...read.causes.keys()]
const person = (name: string) => name.padEnd(16, '-') as PersonId

function presence(change: Partial<Presence> = {}): Presence {
  const parsed = parsePresence({ person: person('bob'), name: 'Bob', ...change })
  if (!parsed) throw new Error('no person')
  return parsed
}

test('[P36] where somebody is, is said in words', () => {
  const said = (change: Partial<Presence>) => placeInWords(read, presence(change))
  expect(said({})).toBe('Looking at the fishbone')
  expect(said({ view: 'outline', selected: HEAD })).toBe('At the problem, in the outline')
  expect(said({ view: 'tree', selected: weekend ?? null })).toBe('At “Lost weekend”, in the tree')
  expect(said({ selected: long ?? null })).toBe(`At “${'x'.repeat(39)}…”, in the fishbone`)
  expect(said({ editing: empty ? { id: empty, caret: null } : null })).toBe(
    'Writing in a new cause, in the fishbone',
  )
  expect(said({ selected: person('gone') as never })).toBe('At a new cause, in the fishbone')
  expect(said({ isAway: true, selected: HEAD })).toBe('Away')
})

test('[P36] of several windows of one person the one they sit before stands for them, and mine for nobody', () => {
  const participants = [
    { clientId: 1, isMe: true, presence: presence({ person: person('me') }) },
    { clientId: 2, isMe: false, presence: presence({ isAway: true }) },
    { clientId: 3, isMe: false, presence: presence({ view: 'tree' }) },
    { clientId: 4, isMe: false, presence: presence({ person: person('me') }) },
    { clientId: 5, isMe: false, presence: presence({ person: person('cyd'), name: '' }) },
  ]
  expect(peopleHere(participants, read)).toEqual([
    { id: person('bob'), name: 'Bob', place: 'Looking at the tree' },
    { id: person('cyd'), name: 'Guest', place: 'Looking at the fishbone' },
  ])
})
