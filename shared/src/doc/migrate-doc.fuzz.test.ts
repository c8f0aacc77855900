import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { fuzzRun, operations, RoomPlay, sampleHistory } from '../testing/index.ts'
import { migrateDoc, readRca } from './index.ts'
import type { Migration } from './migrations/index.ts'

/** As a later version might: a new field on every cause and every piece of evidence, made of old ones. */
const severity: Migration = {
  to: 2,
  migrate: ({ causes, evidence, actionItems }) => {
    for (const map of [causes, evidence, actionItems])
      for (const entry of map.values())
        if (entry instanceof Y.Map && !entry.has('severity'))
          entry.set('severity', String(entry.get('kind') ?? '-'))
  },
}

const shownIn = (doc: Y.Doc) => {
  const rca = readRca(doc)
  return JSON.stringify([
    Array.from(rca.causes.keys()).sort(),
    Array.from(rca.children).sort(),
    Array.from(rca.actionItems.keys()),
    Array.from(rca.evidence.keys()),
    rca.trash,
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
      expect(migrateDoc(doc, [severity], 2)).toBe(true)
      expect(shownIn(doc)).toBe(before)
      expect(migrateDoc(doc, [severity], 2)).toBe(false)
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
    migrateDoc(doc, [severity], 2)
    expect(updates).toBe(1)
    return doc
  }
  expect(Y.encodeStateAsUpdate(migrated())).toEqual(Y.encodeStateAsUpdate(migrated()))
  const newer = migrated()
  newer.getMap('meta').set('schema', 3)
  expect(migrateDoc(newer, [severity], 2)).toBe(false)
  expect(migrateDoc(migrated())).toBe(false)
})
