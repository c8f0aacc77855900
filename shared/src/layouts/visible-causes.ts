import { type CauseId, type CauseNode, type CauseTree, childrenOf, HEAD, walk } from '../model/index.ts'

/** A cause that is drawn. */
export interface VisibleCause {
  readonly cause: CauseNode
  readonly depth: number
  /** Index of its parent in the list; −1 for the head. */
  readonly parent: number
  /** Causes hidden below because it is collapsed. */
  readonly hidden: number
}

const countBelow = (tree: CauseTree, id: CauseId): number => {
  let count = 0
  for (const _ of walk(tree, id)) count++
  return count
}

/** Every cause that is drawn, a parent before its children: a loop back to front sees children first. */
export function visibleCauses(tree: CauseTree, collapsed: ReadonlySet<CauseId>): readonly VisibleCause[] {
  const visible: VisibleCause[] = []
  const stack: { id: CauseId; depth: number; parent: number }[] = []
  const push = (ids: readonly CauseId[], depth: number, parent: number) => {
    for (let index = ids.length - 1; index >= 0; index--)
      stack.push({ id: ids[index] as CauseId, depth, parent })
  }
  push(childrenOf(tree, HEAD), 1, -1)
  for (let next = stack.pop(); next; next = stack.pop()) {
    const cause = tree.causes.get(next.id)
    if (!cause) continue
    const isCollapsed = collapsed.has(next.id)
    const hidden = isCollapsed ? countBelow(tree, next.id) : 0
    visible.push({ cause, depth: next.depth, parent: next.parent, hidden })
    if (!isCollapsed) push(childrenOf(tree, next.id), next.depth + 1, visible.length - 1)
  }
  return visible
}

/** Whether two lists hold the very same things. */
export const areSame = <Value>(a: readonly Value[], b: readonly Value[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index])
