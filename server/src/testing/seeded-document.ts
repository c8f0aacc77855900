import { createRcaUpdate } from 'shared/doc'
import type { PersonId } from 'shared/model'
import * as Y from 'yjs'
import { DOCUMENT_BOUNDS, type DocumentBounds } from '../sync/document-bounds.ts'
import { LiveDocument } from '../sync/live-document.ts'
import type { Violation } from '../sync/violation.ts'

let ids = 0
/** An RCA of three causes. */
export const seed = createRcaUpdate(
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

/** As a store gives it, with what came after. */
export const stored = (...updates: Uint8Array[]) => ({
  epoch: 'e',
  seedClient: 1,
  createdAt: 0,
  updatedAt: 0,
  snapshot: null,
  updates: [seed, ...updates],
  isDamaged: false,
  isSummaryStale: false,
})
/** The live document of it. */
export const open = (bounds: Partial<DocumentBounds> = {}) =>
  new LiveDocument(stored(), [], { ...DOCUMENT_BOUNDS, ...bounds })

/** What a client of this id sends when it changes its copy. */
export function changeOfSeed(change: (doc: Y.Doc) => void, client = 99): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = client
  Y.applyUpdate(doc, seed)
  const before = Y.encodeStateVector(doc)
  doc.transact(() => change(doc))
  return Y.encodeStateAsUpdate(doc, before)
}

/** A new cause. */
export const entry = (doc: Y.Doc, id: string): Y.Map<unknown> => {
  const map = new Y.Map<unknown>()
  doc.getMap('causes').set(id, map)
  return map
}

export const wholeState = ({ doc }: LiveDocument) => Array.from(Y.encodeStateAsUpdate(doc))

/** The way of an update through the document: the violation that stops it, or what became of it. */
export function send(
  document: LiveDocument,
  bytes: Uint8Array,
): Violation | 'incomplete' | 'applied' | 'known' {
  const update = document.check(bytes)
  if ('code' in update) return update
  if (!document.isComplete(update)) return 'incomplete'
  const applied = document.apply(update)
  return applied.outcome === 'violation' ? applied.violation : applied.outcome
}
