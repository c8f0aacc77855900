import { type DeletionId, HEAD, ok, type Result, refuse } from '../../model/index.ts'
import { checkRoom } from '../cause-limits.ts'
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
    const room = checkRoom(bench.rca, HEAD, ids.length, 1)
    if (!room.ok) return room
    return ok({
      value: ids.length,
      write: () => {
        for (const id of ids) bear(tree.records.get(id)?.entry)
      },
    })
  })
