import { type CauseId, type CauseTree, childrenOf, type ParentId, type PersonId } from 'shared/model'

/** A tree without the causes that have no words yet, and whose parents show a dot for each. */
export interface ShownTree {
  readonly tree: CauseTree
  /** For each shown parent, the causes that others have begun under it and not yet written. */
  readonly wordless: ReadonlyMap<ParentId, readonly CauseId[]>
}

export interface ShownTreeViewer {
  readonly me: PersonId
  /** The boxes that I edit: always shown. */
  readonly mine: ReadonlySet<ParentId>
}

/**
 * What one person's view shows: a cause that somebody else has begun and that has no text takes no space until
 * it has. One's own always does, to type in. Gives the same tree back when there is nothing to leave out.
 */
export function shownTree(tree: CauseTree, { me, mine }: ShownTreeViewer): ShownTree {
  const wordless = new Map<ParentId, CauseId[]>()
  for (const cause of tree.causes.values()) {
    if (cause.text.trim() !== '' || cause.createdBy === me || mine.has(cause.id)) continue
    if (childrenOf(tree, cause.id).length > 0) continue
    const siblings = wordless.get(cause.parent)
    if (siblings) siblings.push(cause.id)
    else wordless.set(cause.parent, [cause.id])
  }
  if (wordless.size === 0) return { tree, wordless }
  const children = new Map(tree.children)
  for (const [parent, hidden] of wordless)
    children.set(
      parent,
      childrenOf(tree, parent).filter(id => !hidden.includes(id)),
    )
  return { tree: { causes: tree.causes, children }, wordless }
}
