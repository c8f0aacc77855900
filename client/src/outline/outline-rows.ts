import {
  type CauseId,
  type CauseNode,
  childrenOf,
  HEAD,
  PARKED,
  type ParentId,
  type Rca,
  subtreeOf,
} from 'shared/model'

/** One visible line of the outline. */
export interface OutlineRow {
  /** `head` for the problem. */
  readonly id: CauseId | typeof HEAD
  /** Null for the problem. */
  readonly cause: CauseNode | null
  /** 1 for the problem and for parked lines. */
  readonly level: number
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
  /** Rows at this level are closed, however they are set: there is no room to indent further. */
  readonly maxLevel: number
}

export const WHOLE: Omit<OutlineShape, 'collapsed'> = { root: HEAD, maxLevel: Number.POSITIVE_INFINITY }

/** The visible rows of a tree, in order. */
export function outlineRows(rca: Rca, { collapsed, root, maxLevel }: OutlineShape): readonly OutlineRow[] {
  const rows: OutlineRow[] = []
  const push = (id: CauseId | typeof HEAD, level: number, position: number, siblings: number) => {
    const cause = id === HEAD ? null : (rca.causes.get(id) ?? null)
    if (id !== HEAD && !cause) return
    const children = childrenOf(rca, id)
    const isShut = (id !== HEAD && id !== root && collapsed.has(id)) || level >= maxLevel
    rows.push({
      id,
      cause,
      level,
      position,
      siblings,
      isExpandable: children.length > 0,
      isExpanded: children.length > 0 && !isShut,
      hidden: isShut && cause ? subtreeOf(rca, cause.id).length - 1 : 0,
    })
    if (isShut) return
    children.forEach((child, index) => {
      push(child, level + 1, index + 1, children.length)
    })
  }
  if (root !== PARKED) push(root === HEAD || rca.causes.has(root) ? root : HEAD, 1, 1, 1)
  return rows
}

/** The parked lines with what hangs under them. */
export function parkedRows(rca: Rca, collapsed: ReadonlySet<CauseId>): readonly OutlineRow[] {
  const lines = childrenOf(rca, PARKED)
  return lines.flatMap((id, index) =>
    outlineRows(rca, { ...WHOLE, collapsed, root: id }).map(row =>
      row.id === id ? { ...row, position: index + 1, siblings: lines.length } : row,
    ),
  )
}
