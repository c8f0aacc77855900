import type * as Y from 'yjs'
import { contentHash } from './content-hash.ts'
import { type Migration, migrations } from './migrations/index.ts'
import { MIGRATION } from './origins.ts'
import { RcaReader } from './rca-reader.ts'
import { entryOf, LISTED_MAPS, SCHEMA_VERSION } from './schema.ts'
import { readTombstone, writeTombstone } from './tombstone.ts'

/**
 * Brings a document to the version of this Fishbone, in one transaction. For the server alone, before anybody joins.
 * False when there was nothing to do; a document of a newer version is left as it is. What was dead stays dead and
 * what lived lives, also to a client of the version before: the tombstones follow what a migration writes.
 */
export function migrateDoc(
  doc: Y.Doc,
  steps: readonly Migration[] = migrations,
  version: number = SCHEMA_VERSION,
): boolean {
  const before = new RcaReader(doc)
  const { meta } = before.types
  const stored = meta.get('schema')
  const from = typeof stored === 'number' ? stored : 1
  const due = steps.filter(step => step.to > from && step.to <= version)
  if (due.length === 0) return false
  doc.transact(() => {
    for (const { migrate } of due) migrate(before.types)
    followEntries(before)
    followCauses(before, new RcaReader(doc))
    meta.set('schema', version)
  }, MIGRATION)
  return true
}

function followEntries(before: RcaReader): void {
  for (const name of LISTED_MAPS)
    for (const id of before[name].dead) {
      const entry = entryOf(before.types[name], id)
      const tombstone = entry && readTombstone(entry)
      if (entry && tombstone) writeTombstone(entry, { ...tombstone, hash: contentHash(entry) })
    }
}

/** To be called when the tombstones of evidence fit again: live evidence is part of what its cause says. */
function followCauses(before: RcaReader, after: RcaReader): void {
  for (const id of before.tree.dead) {
    const record = after.tree.records.get(id)
    if (!record?.tombstone || after.tree.dead.has(id)) continue
    const parent = after.tree.places.get(id)?.parent ?? ''
    writeTombstone(record.entry, { ...record.tombstone, hash: after.hashOf(record), parent })
  }
}
