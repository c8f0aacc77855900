import type * as Y from 'yjs'
import { UNTRACKED } from './origins.ts'
import { storedEdge } from './places.ts'
import type { RcaReader } from './rca-reader.ts'
import { entryOf, LISTED_MAPS } from './schema.ts'

/**
 * Writes down what everybody sees where the stored state says something else: the effective place of a cause whose
 * stored parent lost, and the end of a tombstone that no longer fits. Without it a later command would move or hide
 * what it did not name. Changes nothing that is shown.
 */
export function settle(doc: Y.Doc, reader: RcaReader): void {
  const { tree, types } = reader
  const writes: (() => void)[] = []
  for (const id of tree.loose) {
    const record = tree.records.get(id)
    const place = tree.places.get(id)
    if (!record || !place) continue
    const stored = storedEdge(tree.records, record)
    if (stored?.parent === place.parent) continue
    // The same counter: it beats the stale edge and loses to any real move.
    const edge = [Math.max(0, stored?.counter ?? 0), place.order, 1]
    writes.push(() => record.entry.set(`edge:${place.parent}`, edge))
  }
  for (const id of tree.voided) writes.push(() => tree.records.get(id)?.entry.delete('deleted'))
  for (const name of LISTED_MAPS)
    for (const id of reader[name].voided) writes.push(() => entryOf(types[name], id)?.delete('deleted'))
  if (writes.length > 0)
    doc.transact(() => {
      for (const write of writes) write()
    }, UNTRACKED)
}
