import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { findViolations, HEAD, unwrap } from '../model/index.ts'
import { canonicalOf, fuzzRun, testContext } from '../testing/index.ts'
import { addCause, deleteCauses, editText, moveCauses, openEditor, readRca } from './index.ts'

const ids = fc.constantFrom(
  'a',
  'b',
  'c',
  'd',
  'e',
  'head',
  'parked',
  '',
  ':',
  '__proto__',
  'constructor',
  'toString',
  'x'.repeat(10_000),
  '\ud800',
  'item',
)
const maps = fc.constantFrom('causes', 'actionItems', 'evidence', 'moments', 'people', 'meta', 'unknown')
const numbers = fc.constantFrom(
  0,
  1,
  2,
  3,
  -1,
  -0,
  0.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  2 ** 52 - 1,
  2 ** 60,
)
const scalars = fc.oneof(ids, numbers, fc.boolean(), fc.constant(null), fc.constant(undefined), fc.string())
// Yjs itself refuses to write an object whose `constructor` is none.
const fieldNames = ids.filter(id => id !== 'constructor')
const json = fc.oneof(
  scalars,
  fc.array(scalars, { maxLength: 4 }),
  fc.dictionary(fieldNames, scalars, { maxKeys: 3, noNullPrototype: true }),
  fc.record({ parent: ids, order: fc.string(), by: ids, at: numbers }, { noNullPrototype: true }),
  fc.record({ op: ids, hash: fc.string(), parent: ids }, { noNullPrototype: true }),
  fc.record(
    { at: fc.string(), precision: fc.constantFrom('minute', 'day', 'unknown', 'x') },
    { noNullPrototype: true },
  ),
  fc.tuple(numbers, fc.string(), fc.constantFrom(0, 1)),
)
const keys = fc.oneof(
  ids.map(id => `edge:${id}`),
  ids.map(id => `tag:${id}`),
  ids.map(id => `wording:${id}`),
  ids.map(id => `owner:${id}`),
  fc.constantFrom(
    'label',
    'text',
    'birth',
    'deleted',
    'kind',
    'side',
    'cause',
    'disposition',
    'verification',
    'ref:rca',
    'ref:title',
    'state',
    'due',
    'at',
    'precision',
    'name',
    'minWriter',
    'incidentStart',
    'link:x',
  ),
)
const shared = fc.constantFrom('text', 'embed', 'array', 'map', 'xml', 'nest')

type Write =
  | {
      readonly of: 'value'
      readonly map: string
      readonly id: string
      readonly key: string
      readonly value: unknown
    }
  | { readonly of: 'entry'; readonly map: string; readonly id: string; readonly value: unknown }
  | {
      readonly of: 'type'
      readonly map: string
      readonly id: string
      readonly key: string
      readonly type: string
    }
  | { readonly of: 'gone'; readonly map: string; readonly id: string }

const writes: fc.Arbitrary<Write> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ of: fc.constant('value' as const), map: maps, id: ids, key: keys, value: json }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      of: fc.constant('value' as const),
      map: fc.constant('causes'),
      id: ids,
      key: ids.map(id => `edge:${id}`),
      value: fc.tuple(fc.nat(3), fc.constantFrom('a0', 'a1', ''), fc.constantFrom(0, 1)),
    }),
  },
  { weight: 1, arbitrary: fc.record({ of: fc.constant('entry' as const), map: maps, id: ids, value: json }) },
  {
    weight: 2,
    arbitrary: fc.record({ of: fc.constant('type' as const), map: maps, id: ids, key: keys, type: shared }),
  },
  { weight: 1, arbitrary: fc.record({ of: fc.constant('gone' as const), map: maps, id: ids }) },
)

function typeOf(name: string): unknown {
  if (name === 'text') return new Y.Text('words\n\u0007and breaks')
  if (name === 'array') return Y.Array.from([1, 'x', null])
  if (name === 'map') return new Y.Map([['__proto__', 1]])
  if (name === 'xml') return new Y.XmlElement('b')
  if (name === 'embed') {
    const text = new Y.Text()
    text.applyDelta([
      { insert: 'a' },
      { insert: { image: 'x' } },
      { insert: 'b', attributes: { bold: true } },
    ])
    return text
  }
  let nest = new Y.Map<unknown>()
  for (let depth = 0; depth < 40; depth++) nest = new Y.Map([['in', nest]])
  return nest
}

function apply(doc: Y.Doc, write: Write): void {
  const map = doc.getMap<unknown>(write.map)
  if (write.of === 'gone') {
    map.delete(write.id)
    return
  }
  if (write.of === 'entry') {
    map.set(write.id, write.value)
    return
  }
  if (!(map.get(write.id) instanceof Y.Map)) map.set(write.id, new Y.Map())
  const entry = map.get(write.id) as Y.Map<unknown>
  entry.set(write.key, write.of === 'value' ? write.value : typeOf(write.type))
}

/** Three peers write what they like, each knowing nothing of the others; gives their updates. */
function updatesOf(parts: readonly (readonly Write[])[]): readonly Uint8Array[] {
  return parts.map((part, index) => {
    const doc = new Y.Doc()
    doc.clientID = 10 + index
    for (const write of part) apply(doc, write)
    return Y.encodeStateAsUpdate(doc)
  })
}

const docOf = (updates: readonly Uint8Array[]): Y.Doc => {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

const parts = fc.array(fc.array(writes, { maxLength: 25 }), { minLength: 1, maxLength: 3 })

test('[R1] [M1] [M2] [M3] [H38] [H39] [H40] whatever peers wrote reads as one tree that holds every live cause once', () => {
  fc.assert(
    fc.property(parts, all => {
      const rca = readRca(docOf(updatesOf(all)))
      expect(findViolations(rca)).toEqual([])
      expect(({} as Record<string, unknown>).parent).toBeUndefined()
    }),
    fuzzRun(400),
  )
})

test('[R2] [H41] neither the order of updates nor their repetition changes what is read, at once or bit by bit', () => {
  fc.assert(
    fc.property(parts, all => {
      const updates = updatesOf(all)
      const canonical = canonicalOf(readRca(docOf(updates)))
      const backwards = [...updates, ...updates].reverse()
      expect(canonicalOf(readRca(docOf(backwards)))).toBe(canonical)
      const doc = new Y.Doc()
      const editor = openEditor(doc, testContext())
      for (const update of backwards) Y.applyUpdate(doc, update)
      expect(canonicalOf(editor.rca())).toBe(canonical)
    }),
    fuzzRun(250),
  )
})

test('[C16] commands work in a document full of malformed entries, and settle what they find', () => {
  fc.assert(
    fc.property(parts, all => {
      const doc = docOf(updatesOf(all))
      const editor = openEditor(doc, testContext())
      if (editor.rca().isReadOnly) return
      const id = unwrap(addCause(editor, { parent: HEAD, text: 'here' }))
      for (const cause of Array.from(editor.rca().causes.keys())) {
        moveCauses(editor, { ids: [cause], parent: id })
        editText(editor, { target: { of: 'cause', id: cause }, edit: { index: 1, remove: 1, insert: 'x' } })
      }
      unwrap(deleteCauses(editor, { ids: [id] }))
      unwrap(editor.undo())
      expect(canonicalOf(editor.rca())).toBe(canonicalOf(readRca(doc)))
    }),
    fuzzRun(150),
  )
})
