import fc from 'fast-check'
import { createRcaUpdate, readRca } from 'shared/doc'
import type { PersonId } from 'shared/model'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { DOCUMENT_BOUNDS, type DocumentBounds } from './document-bounds.ts'
import { LiveDocument } from './live-document.ts'
import type { Violation } from './violation.ts'

let ids = 0
const seed = createRcaUpdate(
  {
    problem: 'Data loss',
    causes: [{ text: 'Disk full', children: [{ text: 'Nobody noticed' }] }, { text: 'No backup' }],
  },
  {
    by: 'alice-----------' as PersonId,
    clientId: 1,
    now: () => 1_700_000_000_000,
    random: () => 0.5,
    newId: () => `cause-${++ids}`.padEnd(16, '-'),
  },
)

const stored = (...updates: Uint8Array[]) => ({
  epoch: 'e',
  seedClient: 1,
  createdAt: 0,
  updatedAt: 0,
  snapshot: null,
  updates: [seed, ...updates],
  isDamaged: false,
  isSummaryStale: false,
})
const open = (bounds: Partial<DocumentBounds> = {}) =>
  new LiveDocument(stored(), [], { ...DOCUMENT_BOUNDS, ...bounds })

/** What a client of this id sends when it changes its copy. */
function changeOf(change: (doc: Y.Doc) => void, client = 99): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = client
  Y.applyUpdate(doc, seed)
  const before = Y.encodeStateVector(doc)
  doc.transact(() => change(doc))
  return Y.encodeStateAsUpdate(doc, before)
}

const entry = (doc: Y.Doc, id: string): Y.Map<unknown> => {
  const map = new Y.Map<unknown>()
  doc.getMap('causes').set(id, map)
  return map
}

const wholeState = ({ doc }: LiveDocument) => Array.from(Y.encodeStateAsUpdate(doc))

/** The way of an update through the document: the violation that stops it, or what became of it. */
function send(document: LiveDocument, bytes: Uint8Array): Violation | 'incomplete' | 'applied' | 'known' {
  const update = document.check(bytes)
  if ('code' in update) return update
  if (!document.isComplete(update)) return 'incomplete'
  const applied = document.apply(update)
  return applied.outcome === 'violation' ? applied.violation : applied.outcome
}

test('[W4] a change is applied and given out as what was new in it', () => {
  const document = open()
  const change = changeOf(doc => doc.getText('title').insert(0, 'Lost weekend'))
  expect(send(document, change)).toBe('applied')
  expect(document.read().title).toBe('Lost weekend')
})

test('[W4] [H41] what is known already changes nothing, however often it comes', () => {
  const document = open()
  const changes = ['a', 'b', 'c'].map((text, n) =>
    changeOf(doc => doc.getText('title').insert(0, text), 50 + n),
  )
  for (const change of changes) expect(send(document, change)).toBe('applied')
  const state = wholeState(document)
  for (let n = 0; n < 100; n++) expect(send(document, changes[n % 3] ?? seed)).toBe('known')
  expect(wholeState(document)).toEqual(state)
})

test('[W5] [H32] a truncated update is refused before it touches the document', () => {
  const change = changeOf(doc => entry(doc, 'newcause').set('label', new Y.Text('Why?')))
  const document = open()
  const state = wholeState(document)
  for (let end = 0; end < change.length; end++) {
    const outcome = send(document, change.subarray(0, end))
    expect(outcome).toMatchObject({ code: 4400 })
    expect(wholeState(document)).toEqual(state)
  }
  expect(send(document, change)).toBe('applied')
})

test('[W5] [H32] [H33] every flipped bit is refused or applied whole; nothing throws', () => {
  const change = changeOf(doc => {
    const cause = entry(doc, 'newcause')
    cause.set('label', new Y.Text('Why? Because of 🐟'))
    cause.set('edge:head', [1, 'a', true])
    doc.getText('title').delete(0, doc.getText('title').length)
    doc.getMap('meta').set('product', 'Funds')
  })
  for (let bit = 0; bit < change.length * 8; bit++) {
    const flipped = Uint8Array.from(change)
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    const document = open()
    const state = wholeState(document)
    const outcome = send(document, flipped)
    if (outcome === 'applied') {
      expect(document.isWhole).toBe(true)
      readRca(document.doc)
    } else if (outcome === 'incomplete' || outcome === 'known') expect(wholeState(document)).toEqual(state)
    document.destroy()
  }
})

test('[W5] a text that announces more than the update holds is refused, not read from memory', () => {
  const change = changeOf(doc => doc.getText('title').insert(0, 'x'.repeat(40)))
  const at = change.indexOf(40)
  const pool = Buffer.concat([change, Buffer.from("other people's secrets".repeat(3))])
  pool[at] = 80
  expect(send(open(), pool.subarray(0, change.length))).toMatchObject({ code: 4400 })
})

test('[W6] [H37] unknown top-level types, foreign content and deeper nesting are refused', () => {
  const forbidden: ((doc: Y.Doc) => void)[] = [
    doc => doc.getMap('elsewhere').set('a', 1),
    doc => doc.getText('notes').insert(0, 'x'),
    doc => doc.getArray('causes').push([1]),
    doc => doc.getArray('title').push([1]),
    doc => doc.getText('title').insert(0, 'bold', { bold: true }),
    doc => doc.getText('title').insertEmbed(0, { image: 'x' }),
    doc => doc.getMap('meta').set('blob', new Uint8Array(3)),
    doc => doc.getMap('causes').set('sub', new Y.Doc()),
    doc => doc.getMap('causes').set('list', new Y.Array()),
    doc => doc.getMap('causes').set('xml', new Y.XmlElement('p')),
    doc => doc.getMap('causes').set('xml', new Y.XmlText('p')),
    doc => {
      const deep = new Y.Map()
      entry(doc, 'deep').set('a', deep)
      deep.set('b', new Y.Map())
    },
  ]
  for (const change of forbidden) expect(send(open(), changeOf(change))).toMatchObject({ code: 4400 })
})

test('[W6] [H37] twenty thousand levels of nesting are refused', () => {
  const change = changeOf(doc => {
    let map = entry(doc, 'deep')
    for (let level = 0; level < 20_000; level++) {
      const next = new Y.Map<unknown>()
      map.set('a', next)
      map = next
    }
  })
  expect(send(open(), change)).toMatchObject({ code: 4400 })
})

test('[W6] [H37] long texts, long keys, large values, many entries and forged clocks are refused', () => {
  const label = (length: number) =>
    changeOf(doc => entry(doc, 'a').set('label', new Y.Text('x'.repeat(length))))
  expect(send(open(), label(8000))).toBe('applied')
  expect(send(open(), label(8001))).toMatchObject({ code: 4413 })
  expect(send(open(), label(20_000_000))).toMatchObject({ code: 4413 })
  expect(
    send(
      open(),
      changeOf(doc => doc.getText('summary').insert(0, 'x'.repeat(80_000))),
    ),
  ).toBe('applied')
  expect(
    send(
      open(),
      changeOf(doc => doc.getMap('meta').set('k'.repeat(10_000), 1)),
    ),
  ).toMatchObject({ code: 4413 })
  expect(
    send(
      open(),
      changeOf(doc => doc.getMap('meta').set('k', 'v'.repeat(20_000))),
    ),
  ).toMatchObject({ code: 4413 })
  expect(
    send(
      open(),
      changeOf(doc => doc.getMap('meta').set('k', [[[[[[1]]]]]])),
    ),
  ).toMatchObject({ code: 4413 })
  const many = changeOf(doc => {
    for (let n = 0; n < 20; n++) entry(doc, `cause${n}`)
  })
  expect(send(open({ containers: 23 }), many)).toBe('applied')
  expect(send(open({ containers: 22 }), many)).toMatchObject({ code: 4413 })
  expect(send(open({ bytes: 1000 }), label(900))).toMatchObject({ code: 4413 })
  const tags = changeOf(doc => {
    const cause = entry(doc, 'a')
    for (let n = 0; n < 200; n++) cause.set(`tag:${n}`, true)
  })
  expect(send(open({ keysPerEntry: 199 }), tags)).toMatchObject({ code: 4413 })
  expect(send(open({ clock: 5 }), label(10))).toMatchObject({ code: 4400 })
})

test('[W6] a text that grows by many small changes is bound as well', () => {
  const document = open({ text: 30 })
  const doc = new Y.Doc()
  doc.clientID = 99
  Y.applyUpdate(doc, seed)
  const outcomes = Array.from({ length: 31 }, (_, n) => {
    const before = Y.encodeStateVector(doc)
    doc.getText('title').insert(n, 'x')
    return send(document, Y.encodeStateAsUpdate(doc, before))
  })
  expect(outcomes.slice(0, 30)).toEqual(Array(30).fill('applied'))
  expect(outcomes[30]).toMatchObject({ code: 4413 })
})

test('[W6] [H38] [H39] [H40] strange ids, keys, counters and parents are stored and read as one tree', () => {
  const document = open()
  const change = changeOf(doc => {
    for (const id of ['__proto__', 'constructor', '', 'a:b', '\ud800', 'head', 'k'.repeat(2000)]) {
      const cause = entry(doc, id)
      cause.set('__proto__', { polluted: true })
      cause.set('edge:head', [Number.NaN, 2 ** 60, 'x'])
    }
    entry(doc, 'aaaaaaaaaaaaaaaa').set('edge:bbbbbbbbbbbbbbbb', [1, 'a'])
    entry(doc, 'bbbbbbbbbbbbbbbb').set('edge:aaaaaaaaaaaaaaaa', [1, 'a'])
    entry(doc, 'cccccccccccccccc').set('label', new Y.Map())
    entry(doc, 'dddddddddddddddd').set('label', 'a string')
    entry(doc, 'eeeeeeeeeeeeeeee').set('edge:eeeeeeeeeeeeeeee', -1)
  })
  expect(send(document, change)).toBe('applied')
  const rca = document.read()
  expect(document.read()).toBe(rca)
  expect(rca.causes.size).toBeGreaterThanOrEqual(3)
  expect(Object.keys({})).toEqual([])
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

test('[W7] [H36] an update that builds on missing data waits outside the document', () => {
  const document = open()
  const doc = new Y.Doc()
  doc.clientID = 99
  Y.applyUpdate(doc, seed)
  const updates: Uint8Array[] = []
  doc.on('update', update => updates.push(update))
  doc.getText('title').insert(0, 'a')
  doc.getText('title').insert(1, 'b')
  doc.getText('title').delete(0, 1)
  const [first = seed, second = seed, third = seed] = updates
  const state = wholeState(document)
  expect(send(document, second)).toBe('incomplete')
  expect(send(document, third)).toBe('incomplete')
  expect(wholeState(document)).toEqual(state)
  expect([first, second, third].map(update => send(document, update))).toEqual(Array(3).fill('applied'))
  expect(document.read().title).toBe('b')
  expect(document.isWhole).toBe(true)
})

test('[S4] [H29] a snapshot reads as the log that it stands for', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(3), fc.nat(20), fc.string({ maxLength: 8 })), { maxLength: 40 }),
      edits => {
        const document = open()
        const docs = [0, 1, 2, 3].map(n => {
          const doc = new Y.Doc()
          doc.clientID = 10 + n
          Y.applyUpdate(doc, seed)
          return doc
        })
        const log: Uint8Array[] = []
        document.doc.on('update', update => log.push(update))
        for (const [who, at, text] of edits) {
          const doc = docs[who]
          if (!doc) continue
          Y.applyUpdate(doc, Y.encodeStateAsUpdate(document.doc))
          const before = Y.encodeStateVector(doc)
          const title = doc.getText('title')
          if (text === '') title.delete(0, Math.min(at, title.length))
          else title.insert(Math.min(at, title.length), text)
          entry(doc, `cause-${at}`.padEnd(16, '-')).set('kind', 'cause')
          send(document, Y.encodeStateAsUpdate(doc, before))
        }
        const replayed = new LiveDocument(stored(...log), [], DOCUMENT_BOUNDS)
        const snapshot = document.encodeSnapshot()
        const restored = new LiveDocument({ ...stored(), updates: [], snapshot }, [], DOCUMENT_BOUNDS)
        for (const copy of [replayed, restored]) {
          expect(copy.read()).toEqual(document.read())
          expect(Y.encodeStateVector(copy.doc)).toEqual(Y.encodeStateVector(document.doc))
          expect(Y.equalSnapshots(Y.snapshot(copy.doc), Y.snapshot(document.doc))).toBe(true)
        }
      },
    ),
    { seed: 1, numRuns: 40 },
  )
})
