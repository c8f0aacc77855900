import type { ActionItem } from './action-item.ts'
import type { CauseNode } from './cause-node.ts'
import { dispositions } from './disposition.ts'
import { type CauseId, HEAD, isVirtualParent, PARKED, type ParentId } from './ids.ts'
import type { Rca } from './rca.ts'
import { verifications } from './verification.ts'

/** The part of an RCA that the tree's questions need. */
export type CauseTree = Pick<Rca, 'causes' | 'children'>

const NONE: readonly CauseId[] = []

/** The shown children of a parent, in order. */
export const childrenOf = (tree: CauseTree, parent: ParentId): readonly CauseId[] =>
  tree.children.get(parent) ?? NONE

/** The cause of this id, or undefined for `head`, `parked` and everything that does not live. */
export const causeOf = (tree: CauseTree, id: ParentId): CauseNode | undefined =>
  isVirtualParent(id) ? undefined : tree.causes.get(id)

/** The parent, grandparent … up to and without `head` or `parked`, nearest first. */
export function ancestorsOf(tree: CauseTree, id: CauseId): readonly CauseNode[] {
  const found: CauseNode[] = []
  for (let at = tree.causes.get(id)?.parent; at !== undefined; at = found.at(-1)?.parent) {
    const cause = causeOf(tree, at)
    if (!cause) break
    found.push(cause)
  }
  return found
}

/** Whether it is `parked` or hangs under it; nothing that does not live does. */
export function isParked(tree: CauseTree, id: ParentId): boolean {
  if (isVirtualParent(id)) return id === PARKED
  const top = ancestorsOf(tree, id).at(-1) ?? tree.causes.get(id)
  return top?.parent === PARKED
}

/** 1 for a first bone and a parked line, 2 for what lies under it … */
export const depthOf = (tree: CauseTree, id: CauseId): number => ancestorsOf(tree, id).length + 1

/** Every cause under a parent in reading order (a parent before its children), each with its depth from 1. */
export function* walk(
  tree: CauseTree,
  from: ParentId = HEAD,
): Generator<{ readonly cause: CauseNode; readonly depth: number }> {
  const stack: { id: CauseId; depth: number }[] = []
  const push = (parent: ParentId, depth: number) => {
    const children = childrenOf(tree, parent)
    for (let index = children.length - 1; index >= 0; index--)
      stack.push({ id: children[index] as CauseId, depth })
  }
  push(from, 1)
  for (let next = stack.pop(); next; next = stack.pop()) {
    const cause = tree.causes.get(next.id)
    if (!cause) continue
    yield { cause, depth: next.depth }
    push(next.id, next.depth + 1)
  }
}

/** The cause and everything under it, the cause first. */
export function subtreeOf(tree: CauseTree, id: CauseId): readonly CauseNode[] {
  const top = tree.causes.get(id)
  return top ? [top, ...Array.from(walk(tree, id), step => step.cause)] : []
}

/** Whether `id` is `ancestor` or lies under it. */
export const isWithin = (tree: CauseTree, id: ParentId, ancestor: CauseId): boolean =>
  id === ancestor || (!isVirtualParent(id) && ancestorsOf(tree, id).some(cause => cause.id === ancestor))

/** A leaf is a cause under the head without live causes under it. Parked lines are none. */
export const leavesOf = (tree: CauseTree): readonly CauseNode[] =>
  Array.from(walk(tree), step => step.cause).filter(cause => childrenOf(tree, cause.id).length === 0)

/** A leaf is accounted for when it has an action item, a disposition that settles it, or is ruled out. */
export const isAccountedFor = (cause: CauseNode, hasActionItem: boolean): boolean =>
  hasActionItem ||
  (cause.disposition !== null && dispositions[cause.disposition].isSettled) ||
  verifications[cause.verification].isSettled

/** The causes on which at least one action item hangs. */
export const causesWithActionItems = (actionItems: Iterable<ActionItem>): ReadonlySet<CauseId> => {
  const causes = new Set<CauseId>()
  for (const item of actionItems) if (item.cause !== null) causes.add(item.cause)
  return causes
}

/** The action items that hang on each cause, in the order given. */
export function actionItemsByCause(
  actionItems: Iterable<ActionItem>,
): ReadonlyMap<CauseId, readonly ActionItem[]> {
  const byCause = new Map<CauseId, ActionItem[]>()
  for (const item of actionItems) {
    if (item.cause === null) continue
    const known = byCause.get(item.cause)
    if (known) known.push(item)
    else byCause.set(item.cause, [item])
  }
  return byCause
}

/** The leaves still open, in reading order. The RCA is done when there are none and at least one leaf is. */
export function openLeavesOf(rca: Pick<Rca, 'causes' | 'children' | 'actionItems'>): readonly CauseNode[] {
  const withItems = causesWithActionItems(rca.actionItems.values())
  return leavesOf(rca).filter(cause => !isAccountedFor(cause, withItems.has(cause.id)))
}
