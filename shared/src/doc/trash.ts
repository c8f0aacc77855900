import type { CauseId, Deletion, DeletionId } from '../model/index.ts'
import { compareText } from './cause-record.ts'
import type { Place } from './places.ts'
import type { TreeIndex } from './tree-index.ts'

/** The dead causes of every deletion, latest deletion first, in each the topmost cause first. */
export function readTrash(tree: TreeIndex): readonly Deletion[] {
  const byOp = new Map<DeletionId, CauseId[]>()
  for (const id of tree.dead) {
    const tombstone = tree.records.get(id)?.tombstone
    if (!tombstone || tombstone.isUnborn) continue
    const causes = byOp.get(tombstone.op)
    if (causes) causes.push(id)
    else byOp.set(tombstone.op, [id])
  }
  return Array.from(byOp, ([op, causes]) => {
    const inReadingOrder = sortByPlace(tree, causes)
    const tombstone = tree.records.get(inReadingOrder[0] as CauseId)?.tombstone
    return {
      id: op,
      by: tombstone?.by ?? null,
      at: tombstone?.at ?? null,
      causes: inReadingOrder.map(id => ({ id, text: tree.records.get(id)?.body.text ?? '' })),
    }
  }).sort((a, b) => (b.at ?? 0) - (a.at ?? 0) || compareText(a.id, b.id))
}

/** A parent before its children, siblings in order; causes that do not lie in each other by order, then id. */
function sortByPlace(tree: TreeIndex, causes: readonly CauseId[]): readonly CauseId[] {
  const within = new Set(causes)
  const bySibling = (a: CauseId, b: CauseId) =>
    compareText((tree.places.get(a) as Place).order, (tree.places.get(b) as Place).order) || compareText(a, b)
  const tops = causes.filter(id => !within.has((tree.places.get(id) as Place).parent as CauseId))
  const sorted: CauseId[] = []
  const stack = tops.sort(bySibling).reverse()
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    sorted.push(id)
    const below = Array.from(tree.members.get(id) ?? []).filter(member => within.has(member))
    stack.push(...below.sort(bySibling).reverse())
  }
  return sorted
}
