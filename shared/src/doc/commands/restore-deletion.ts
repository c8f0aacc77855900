import { type DeletionId, ok, type Result, refuse } from '../../model/index.ts'
import { checkCounts } from '../check-limits.ts'
import { bear } from '../make-entry.ts'
import type { RcaEditor } from '../rca-editor.ts'

/** Brings back every cause of a deletion that is still deleted by it, where it was. Gives their number. */
export const restoreDeletion = (
  editor: RcaEditor,
  { deletion }: { readonly deletion: DeletionId },
): Result<number> =>
  editor.run(bench => {
    const { tree } = bench.reader
    const ids = Array.from(tree.dead).filter(id => tree.records.get(id)?.tombstone?.op === deletion)
    if (ids.length === 0) return refuse('unknown-deletion', 'This is restored already.')
    const room = checkCounts(bench.rca, { causes: ids.length })
    if (!room.ok) return room
    return ok({
      value: ids.length,
      write: () => {
        for (const id of ids) bear(tree.records.get(id)?.entry)
      },
    })
  })
