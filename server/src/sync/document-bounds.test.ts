import { type CauseId, findViolations, HEAD } from 'shared/model'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { changeOfSeed, entry, open, seed, send, wholeState } from '../testing/seeded-document.ts'

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
  for (const change of forbidden) expect(send(open(), changeOfSeed(change))).toMatchObject({ code: 4400 })
})

test('[W6] [H37] twenty thousand levels of nesting are refused', () => {
  const change = changeOfSeed(doc => {
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
    changeOfSeed(doc => entry(doc, 'a').set('label', new Y.Text('x'.repeat(length))))
  expect(send(open(), label(8000))).toBe('applied')
  expect(send(open(), label(8001))).toMatchObject({ code: 4413 })
  expect(send(open(), label(20_000_000))).toMatchObject({ code: 4413 })
  expect(
    send(
      open(),
      changeOfSeed(doc => doc.getText('summary').insert(0, 'x'.repeat(80_000))),
    ),
  ).toBe('applied')
  expect(
    send(
      open(),
      changeOfSeed(doc => doc.getMap('meta').set('k'.repeat(10_000), 1)),
    ),
  ).toMatchObject({ code: 4413 })
  expect(
    send(
      open(),
      changeOfSeed(doc => doc.getMap('meta').set('k', 'v'.repeat(20_000))),
    ),
  ).toMatchObject({ code: 4413 })
  expect(
    send(
      open(),
      changeOfSeed(doc => doc.getMap('meta').set('k', [[[[[[1]]]]]])),
    ),
  ).toMatchObject({ code: 4413 })
  const many = changeOfSeed(doc => {
    for (let n = 0; n < 20; n++) entry(doc, `cause${n}`)
  })
  expect(send(open({ containers: 23 }), many)).toBe('applied')
  expect(send(open({ containers: 22 }), many)).toMatchObject({ code: 4413 })
  expect(send(open({ bytes: 1000 }), label(900))).toMatchObject({ code: 4413 })
  const tags = changeOfSeed(doc => {
    const cause = entry(doc, 'a')
    for (let n = 0; n < 200; n++) cause.set(`tag:${n}`, true)
  })
  expect(send(open({ keysPerEntry: 199 }), tags)).toMatchObject({ code: 4413 })
  expect(send(open({ clock: 5 }), label(10))).toMatchObject({ code: 4400 })
})

test.each(['meta', 'session'] as const)(
  '[W6] [H37] %s holds only so many keys, however few at a time',
  name => {
    const document = open({ keysPerEntry: 5 })
    const set = (from: number, to: number) =>
      changeOfSeed(doc => {
        for (let n = from; n < to; n++) doc.getMap(name).set(`key${n}`, n)
      }, 100 + from)
    expect(send(document, set(0, 3))).toBe('applied')
    expect(send(document, set(3, 6))).toMatchObject({ code: 4413 })
  },
)

test('[W6] [H37] an update of too many parts is refused before it is taken apart, structs and deletions alike', () => {
  const many = changeOfSeed(doc => {
    for (let n = 0; n < 50; n++) doc.getMap('session').set(`key${n}`, n)
  })
  expect(send(open({ structs: 50 }), many)).toBe('applied')
  const document = open({ structs: 49 })
  const state = wholeState(document)
  expect(send(document, many)).toMatchObject({ code: 4413 })
  expect(wholeState(document)).toEqual(state)
  const holes = changeOfSeed(doc => {
    const title = doc.getText('title')
    title.insert(0, 'x'.repeat(100))
    for (let n = 0; n < 50; n++) title.delete(n, 1)
  })
  expect(send(open({ structs: 100 }), holes)).toMatchObject({ code: 4413 })
})

test('[W5] [H32] what follows an update makes it malformed', () => {
  const change = changeOfSeed(doc => doc.getText('title').insert(0, 'Lost weekend'))
  const document = open()
  expect(send(document, Uint8Array.of(...change, 0))).toMatchObject({ code: 4400 })
  expect(send(document, change)).toBe('applied')
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
  const change = changeOfSeed(doc => {
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
  const before = open().read()
  const added = ['a', 'b', 'c', 'd', 'e'].map(letter => letter.repeat(16))
  // What is stored under no id is no cause; every other one is shown, once.
  expect(Array.from(rca.causes.keys()).sort()).toEqual([...before.causes.keys(), ...added].sort())
  expect(findViolations(rca)).toEqual([])
  const [a, b, ...others] = added.map(id => rca.causes.get(id as CauseId))
  expect([a?.parent, b?.parent].filter(parent => parent === HEAD)).toHaveLength(1)
  expect(others.map(cause => [cause?.parent, cause?.text])).toEqual(Array(3).fill([HEAD, '']))
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})
