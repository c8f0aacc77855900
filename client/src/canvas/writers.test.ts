import { extrasOf, layouts, NO_EXTRAS } from 'shared/layouts'
import { type CauseId, HEAD, type PersonId } from 'shared/model'
import { parsePresence } from 'shared/protocol'
import { cause, impact, rca, readDraft } from 'shared/testing'
import { expect, test } from 'vitest'
import type { Participant } from '../sync/index.ts'
import { createSceneKeeper, type SceneInput } from './scene.ts'
import { causeTree, id, person } from './testing/drawn-tree.ts'
import { extrasWithWriters, NO_WRITERS, writersOf, writersToDraw } from './writers.ts'

let windows = 0
function typing(name: string, at: string, isMe = false): Participant {
  const presence = parsePresence({
    person: `${name}-0000000000000`.slice(0, 16) as PersonId,
    name,
    colour: 2,
    editing: { id: at, caret: null },
  })
  if (!presence) throw new Error('no person')
  return { clientId: windows++, isMe, presence }
}

const at = (box: string) => `${box}-0000000000000`.slice(0, 16) as CauseId

test('[P41] who types where is known once a person, and I am nobody else', () => {
  const room = [typing('me', at('a'), true), typing('Bob', at('a')), typing('Bob', at('a')), typing('', HEAD)]
  const writers = writersOf(room)
  expect(writers.get(at('a'))).toEqual([{ name: 'Bob', initials: 'BO', colour: 2, isBelow: false }])
  expect(writers.get(HEAD)?.[0]).toMatchObject({ name: 'Guest' })
})

const bob = { name: 'Bob', initials: 'BO', colour: 2, isBelow: false }
const tree = causeTree({ a: { b: { c: {} } }, d: {} })
const shown = { tree, wordless: new Map(), collapsed: new Set<CauseId>(), editing: null }

test('[P41] the initials stand in the box that is typed in, never in mine', () => {
  const writers = new Map([[id('a'), [bob]]])
  expect(writersToDraw({ ...shown, writers }).get(id('a'))).toEqual([bob])
  expect(writersToDraw({ ...shown, writers, editing: id('a') }).size).toBe(0)
  expect(writersToDraw({ ...shown, writers: NO_WRITERS })).toBe(NO_WRITERS)
  expect(writersToDraw({ ...shown, writers: new Map([[id('gone'), [bob]]]) }).size).toBe(0)
})

test('[P41] who types in what is not drawn stands at what is drawn above it', () => {
  const below = { ...bob, isBelow: true }
  const folded = { ...shown, collapsed: new Set([id('a'), id('b')]) }
  const writers = new Map([[id('c'), [bob]]])
  expect(writersToDraw({ ...folded, writers }).get(id('a'))).toEqual([below])
  const wordless = new Map([[id('b'), [id('c')]]])
  expect(writersToDraw({ ...shown, wordless, writers }).get(id('b'))).toEqual([below])
  expect(writersToDraw({ ...folded, wordless, writers }).get(id('a'))).toEqual([below])
})

test('[P41] a cause without words that its writer has left is a dot without initials on its parent', () => {
  const wordless = new Map([[id('d'), [id('e')]]])
  const drawn = writersToDraw({ ...shown, wordless, writers: NO_WRITERS })
  expect(drawn.get(id('d'))).toEqual([{ name: '', initials: '', colour: null, isBelow: true }])
})

const read = readDraft(rca('Data loss', impact('Lost weekend', cause('Woken up'))))
const woken = [...read.causes.values()].find(({ text }) => text === 'Woken up')?.id as CauseId
const input: SceneInput = {
  rca: read,
  layout: layouts.fishbone,
  options: layouts.fishbone.defaultOptions,
  collapsed: new Set(),
  me: person('alice'),
  editing: null,
  selected: null,
  seen: () => null,
}

test('[P41] the box makes room for the initials in the same drawing in which they appear, and gives it back', () => {
  const keeper = createSceneKeeper()
  const widthOf = (writers: SceneInput['writers']) =>
    keeper.next({ ...input, ...(writers && { writers }) }).boxes.get(woken)?.width ?? 0
  const before = widthOf(undefined)
  const during = widthOf(new Map([[woken, [bob]]]))
  const { marksWidth } = extrasWithWriters(() => NO_EXTRAS, new Map([[woken, [bob]]]))(woken)
  expect(during - before).toBeCloseTo(marksWidth)
  expect(widthOf(new Map())).toBe(before)
})

test('[P41] the problem has the initials of who types in it', () => {
  const scene = createSceneKeeper().next({ ...input, writers: new Map([[HEAD, [bob]]]) })
  expect(scene.extras.get(HEAD)?.marks).toMatchObject([{ kind: 'writer', initials: 'BO' }])
})

test('[P41] a document knows of no writer, so that no picture shows one', () => {
  const kinds = Array.from(read.causes.keys()).flatMap(one =>
    extrasOf(read)(one).marks.map(({ kind }) => kind),
  )
  expect(kinds).not.toContain('writer')
})
