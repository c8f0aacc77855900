import { type CauseId, type DeletionId, ok, type Result, subtreeOf } from '../../model/index.ts'
import { findCause } from '../find-entry.ts'
import type { RcaEditor } from '../rca-editor.ts'
import { writeTombstone } from '../tombstone.ts'

export interface DeletedCauses {
  readonly deletion: DeletionId
  readonly count: number
}

/**
 * Deletes causes with everything that the deleter sees under them, as one deletion that anybody can restore. What
 * somebody else is writing there at the same time lives on.
 */
export function deleteCauses(
  editor: RcaEditor,
  { ids }: { readonly ids: readonly CauseId[] },
): Result<DeletedCauses> {
  const deletion = editor.newId() as DeletionId
  return editor.run(bench => {
    const { rca, reader, by } = bench
    const all = new Set<CauseId>()
    for (const id of ids) {
      const cause = findCause(bench, id)
      if (!cause.ok) return cause
      for (const { id: below } of subtreeOf(rca, id)) all.add(below)
    }
    const at = bench.now()
    const write = () => {
      for (const id of all) {
        const record = reader.tree.records.get(id)
        const place = reader.tree.places.get(id)
        if (!record || !place) continue
        const hash = reader.hashOf(record)
        writeTombstone(record.entry, { op: deletion, by, at, hash, parent: place.parent, isUnborn: false })
      }
    }
    return ok({ value: { deletion, count: all.size }, ...(all.size > 0 ? { write, buries: all } : {}) })
  })
}
