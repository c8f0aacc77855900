import fc from 'fast-check'
import { readRca } from 'shared/doc'
import { fuzzRun } from 'shared/testing'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { changeOfSeed, entry, open, seed, send, stored, wholeState } from '../testing/seeded-document.ts'
import { DOCUMENT_BOUNDS } from './document-bounds.ts'
import { LiveDocument } from './live-document.ts'

test('[W4] a change is applied and given out as what was new in it', () => {
  const document = open()
  const change = changeOfSeed(doc => doc.getText('title').insert(0, 'Lost weekend'))
  expect(send(document, change)).toBe('applied')
  expect(document.read().title).toBe('Lost weekend')
})

test('[W4] [H41] what is known already changes nothing, however often it comes', () => {
  const document = open()
  const changes = ['a', 'b', 'c'].map((text, n) =>
    changeOfSeed(doc => doc.getText('title').insert(0, text), 50 + n),
  )
  for (const change of changes) expect(send(document, change)).toBe('applied')
  const state = wholeState(document)
  for (let n = 0; n < 100; n++) expect(send(document, changes[n % 3] ?? seed)).toBe('known')
  expect(wholeState(document)).toEqual(state)
})

test('[W5] [H32] a truncated update is refused before it touches the document', () => {
  const change = changeOfSeed(doc => entry(doc, 'newcause').set('label', new Y.Text('Why?')))
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
  const change = changeOfSeed(doc => {
    const cause = entry(doc, 'newcause')
    cause.set('label', new Y.Text('Why? Because of 🐟'))
    cause.set('edge:head', [1, 'a', true])
    doc.getText('title').delete(0, doc.getText('title').length)
    doc.getMap('meta').set('product', 'Funds')
  })
  let applied = 0
  for (let bit = 0; bit < change.length * 8; bit++) {
    const flipped = Uint8Array.from(change)
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    const document = open()
    const state = wholeState(document)
    const isRefusedUnread = 'code' in document.check(flipped)
    const outcome = send(document, flipped)
    if (outcome === 'applied') {
      const stock = new Y.Doc()
      Y.applyUpdate(stock, seed)
      Y.applyUpdate(stock, flipped)
      expect(document.doc.store.pendingStructs).toBeNull()
      expect(Y.equalSnapshots(Y.snapshot(document.doc), Y.snapshot(stock))).toBe(true)
      expect(document.read()).toEqual(readRca(stock))
      applied++
    } else if (isRefusedUnread || typeof outcome === 'string') expect(wholeState(document)).toEqual(state)
    document.destroy()
  }
  expect(applied).toBeGreaterThan(100)
})

test('[W5] a text that announces more than the update holds is refused, not read from memory', () => {
  const change = changeOfSeed(doc => doc.getText('title').insert(0, 'x'.repeat(40)))
  const at = change.indexOf(40)
  const pool = Buffer.concat([change, Buffer.from("other people's secrets".repeat(3))])
  pool[at] = 80
  expect(send(open(), pool.subarray(0, change.length))).toMatchObject({ code: 4400 })
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
  expect(document.doc.store.pendingStructs).toBeNull()
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
    fuzzRun(40),
  )
})
