import {
  ancestorsOf,
  type CauseNode,
  causeOf,
  childrenOf,
  HEAD,
  isVirtualParent,
  type ParentId,
  type Rca,
} from 'shared/model'

/** Levels below the top row that are indented; deeper ones are gone into. */
export const PHONE_DEPTH = 4

export interface PhoneRoot {
  /** The row at the top of the outline. */
  readonly root: ParentId
  /** What lies above it, the problem first as null; empty while the problem is the top. */
  readonly path: readonly (CauseNode | null)[]
}

export const isSamePhoneRoot = (a: PhoneRoot, b: PhoneRoot): boolean =>
  a.root === b.root && a.path.length === b.path.length && a.path.every((cause, at) => cause === b.path[at])

/** Where the outline of a phone begins, so that the selected cause and its answers are indented at most four times. */
export function phoneRoot(rca: Rca, selected: ParentId): PhoneRoot {
  const cause = isVirtualParent(selected) ? undefined : causeOf(rca, selected)
  if (!cause) return { root: HEAD, path: [] }
  const chain = [cause, ...ancestorsOf(rca, cause.id)]
  const isParked = chain.at(-1)?.parent !== HEAD
  const depth = chain.length + (childrenOf(rca, cause.id).length > 0 ? 1 : 0)
  if (isParked || depth <= PHONE_DEPTH) return { root: HEAD, path: [] }
  const fromTop = chain.reverse()
  const at = depth - PHONE_DEPTH - 1
  const root = fromTop[at]
  return root ? { root: root.id, path: [null, ...fromTop.slice(0, at)] } : { root: HEAD, path: [] }
}
