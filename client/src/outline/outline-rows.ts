import {
  type CauseId,
  type CauseNode,
  type CauseTree,
  childrenOf,
  depthOf,
  HEAD,
  isVirtualParent,
  PARKED,
  type ParentId,
  subtreeOf,
} from 'shared/model'

/** One visible line of the outline. */
export interface OutlineRow {
  /** `head` for the problem. */
  readonly id: CauseId | typeof HEAD
  /** Null for the problem. */
  readonly cause: CauseNode | null
  /** 0 for the problem, 1 for a first bone and for a parked line. */
  readonly depth: number
  /** Its level in the tree of rows, whatever is shown of it: 1 for the problem and for parked lines. */
  readonly level: number
  /** How many times it is indented: 0 for the row at the top. */
  readonly indent: number
  /** Its number among its siblings, from 1, and how many they are. */
  readonly position: number
  readonly siblings: number
  readonly isExpandable: boolean
  readonly isExpanded: boolean
  /** Causes that are not shown because this row is closed. */
  readonly hidden: number
}

export interface OutlineShape {
  readonly collapsed: ReadonlySet<CauseId>
  /** The row at the top: the problem, or on a phone the cause that was gone into. */
  readonly root: ParentId
  /** Rows indented this often are closed, however they are set: there is no room to indent further. */
  readonly maxIndent: number
}

export const WHOLE: Omit<OutlineShape, 'collapsed'> = { root: HEAD, maxIndent: Number.POSITIVE_INFINITY }

/** The visible rows of a tree, in order. */
export function outlineRows(
  tree: CauseTree,
  { collapsed, root, maxIndent }: OutlineShape,
): readonly OutlineRow[] {
  const rows: OutlineRow[] = []
  const top = isVirtualParent(root) || !tree.causes.has(root) ? HEAD : root
  const topDepth = top === HEAD ? 0 : depthOf(tree, top)
  const push = (id: CauseId | typeof HEAD, indent: number, position: number, siblings: number) => {
    const cause = id === HEAD ? null : (tree.causes.get(id) ?? null)
    if (id !== HEAD && !cause) return
    const children = childrenOf(tree, id)
    const isShut = (id !== HEAD && id !== root && collapsed.has(id)) || indent >= maxIndent
    const depth = topDepth + indent
    rows.push({
      id,
      cause,
      depth,
      level: depth + 1,
      indent,
      position,
      siblings,
      isExpandable: children.length > 0,
      isExpanded: children.length > 0 && !isShut,
      hidden: isShut && cause ? subtreeOf(tree, cause.id).length - 1 : 0,
    })
    if (isShut) return
    children.forEach((child, index) => {
      push(child, indent + 1, index + 1, children.length)
    })
  }
  if (root !== PARKED) push(top, 0, 1, 1)
  return rows
}

/** The parked lines with what hangs under them: a list of its own, without a row above its first level. */
export function parkedRows(tree: CauseTree, collapsed: ReadonlySet<CauseId>): readonly OutlineRow[] {
  const lines = childrenOf(tree, PARKED)
  return lines.flatMap((id, index) =>
    outlineRows(tree, { ...WHOLE, collapsed, root: id }).map(row => ({
      ...row,
      level: row.depth,
      ...(row.id === id && { position: index + 1, siblings: lines.length }),
    })),
  )
}
