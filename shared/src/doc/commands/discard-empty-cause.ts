import { type CauseId, childrenOf, type DeletionId, ok, type Result } from '../../model/index.ts'
import { findCause } from '../find-entry.ts'
import { markUnborn } from '../make-entry.ts'
import type { RcaEditor } from '../rca-editor.ts'

/**
 * Makes a cause that was left empty vanish, without an undo step. False, and nothing changes, when it says something
 * after all or something lies under it.
 */
export const discardEmptyCause = (editor: RcaEditor, { id }: { readonly id: CauseId }): Result<boolean> =>
  editor.run(
    bench => {
      const cause = findCause(bench, id)
      if (!cause.ok) return cause
      const { node, entry } = cause.value
      const isEmpty =
        node.text.trim() === '' &&
        node.disposition === null &&
        node.reference === null &&
        node.verification === 'unverified' &&
        node.tags.length + node.wordings.length + node.evidence.length === 0 &&
        childrenOf(bench.rca, id).length === 0 &&
        !Array.from(bench.rca.actionItems.values()).some(item => item.cause === id)
      if (!isEmpty) return ok({ value: false })
      const parent = bench.reader.tree.places.get(id)?.parent ?? node.parent
      return ok({ value: true, write: () => markUnborn(entry, bench.newId() as DeletionId, parent) })
    },
    { isUntracked: true, forgets: id },
  )
