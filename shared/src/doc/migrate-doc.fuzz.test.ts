import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { unwrap } from '../model/index.ts'
import {
  cause,
  fuzzRun,
  idOf,
  impact,
  meet,
  operations,
  RoomPlay,
  rca,
  sampleHistory,
} from '../testing/index.ts'
import { addEvidence, deleteCauses, migrateDoc, readRca, removeEvidence, SCHEMA_VERSION } from './index.ts'
import type { Migration } from './migrations/index.ts'

const NEXT = SCHEMA_VERSION + 1

/** As a later version might: a new field on every cause and every piece of evidence, made of old ones. */
const severity: Migration = {
  to: NEXT,
  migrate: ({ causes, evidence, actionItems }) => {
    for (const map of [causes, evidence, actionItems])
      for (const entry of map.values())
        if (entry instanceof Y.Map && !entry.has('severity'))
          entry.set('severity', String(entry.get('kind') ?? '-'))
  },
}

const shownIn = (doc: Y.Doc) => {
  const shown = readRca(doc)
  return JSON.stringify([
    Array.from(shown.causes.keys()).sort(),
    Array.from(shown.children).sort(),
    Array.from(shown.actionItems.keys()),
    Array.from(shown.evidence.keys()),
    shown.trash,
  ])
}

test('[R9] a migration shows the same live causes, and runs once', () => {
  fc.assert(
    fc.property(operations(3, 50), steps => {
      const room = new RoomPlay(3)
      room.play(steps)
      room.peers.heal()
      room.peers.deliverAll()
      const { doc } = room.peers.at(0).editor
      const before = shownIn(doc)
      expect(migrateDoc(doc, [severity], NEXT)).toBe(true)
      expect(shownIn(doc)).toBe(before)
      expect(migrateDoc(doc, [severity], NEXT)).toBe(false)
      room.peers.destroy()
    }),
    fuzzRun(60),
  )
})

test('[R9] a migration is deterministic, one transaction, and leaves newer documents alone', () => {
  const migrated = () => {
    const doc = new Y.Doc()
    doc.clientID = 5
    Y.applyUpdate(doc, sampleHistory())
    let updates = 0
    doc.on('update', () => updates++)
    migrateDoc(doc, [severity], NEXT)
    expect(updates).toBe(1)
    return doc
  }
  expect(Y.encodeStateAsUpdate(migrated())).toEqual(Y.encodeStateAsUpdate(migrated()))
  const newer = migrated()
  newer.getMap('meta').set('schema', NEXT + 1)
  expect(migrateDoc(newer, [severity], NEXT)).toBe(false)
  expect(migrateDoc(migrated())).toBe(false)
})

test('[R9] a migration that touches removed evidence brings back neither it nor its deleted cause', () => {
  const { alice } = meet(rca('Loss', impact('A', cause('B'))))
  const b = idOf(alice, 'B')
  unwrap(removeEvidence(alice, { id: unwrap(addEvidence(alice, { cause: b, text: 'log' })) }))
  unwrap(deleteCauses(alice, { ids: [b] }))
  const before = shownIn(alice.doc)
  migrateDoc(alice.doc, [severity], NEXT)
  expect(shownIn(alice.doc)).toBe(before)
})
