import {
  type CauseId,
  type CauseKind,
  causeKinds,
  childrenOf,
  HEAD,
  type ParentId,
  type Rca,
} from '../model/index.ts'

/** What a first bone is where nothing around it says so: the room is polled for what the event caused. */
const FIRST_KIND: CauseKind = 'impact'

/** The kind of a new cause at a place: first bones are what their neighbours are, all else is a cause. */
export function kindAt(rca: Rca, parent: ParentId, after: CauseId | null): CauseKind {
  if (parent !== HEAD) return 'cause'
  const neighbour = after ?? childrenOf(rca, HEAD)[0]
  return (neighbour !== undefined && rca.causes.get(neighbour)?.kind) || FIRST_KIND
}

/** The kind that is stored for a cause when it moves: arriving among bones it becomes one; elsewhere it stays. */
export function kindAfterMove(
  rca: Rca,
  stored: CauseKind,
  parent: ParentId,
  after: CauseId | null,
): CauseKind {
  if (parent !== HEAD || causeKinds[stored].isBone) return stored
  return kindAt(rca, parent, after)
}
