import {
  type CauseId,
  type CauseNode,
  causesWithActionItems,
  isAccountedFor,
  leavesOf,
  type Rca,
} from 'shared/model'
import { type CommandContext, rcaOf } from './command.ts'

/** An empty or just-typed cause is not held against the room for this long, as long as its writer is still at it. */
export const GRACE_MS = 60_000

export interface OpenEnds {
  /** In reading order: the next one is the first after where you are. */
  readonly open: readonly CauseId[]
  readonly closed: number
  /** Neither: somebody is writing them. */
  readonly begun: number
  readonly total: number
}

/**
 * How many chains of whys still end in nothing. A leaf that somebody is typing in, or that has no words yet, counts
 * neither as open nor as closed in its first minute, so that the figure does not flicker while people think.
 */
export function openEndsOf(rca: Rca, typedIn: ReadonlySet<CauseId>, now: number): OpenEnds {
  const withItems = causesWithActionItems(rca.actionItems.values())
  const open: CauseId[] = []
  let closed = 0
  let begun = 0
  for (const leaf of leavesOf(rca)) {
    if (isAccountedFor(leaf, withItems.has(leaf.id))) closed += 1
    else if (isInGrace(leaf, typedIn, now)) begun += 1
    else open.push(leaf.id)
  }
  return { open, closed, begun, total: open.length + closed }
}

/** How many ends are open, as the bar and the wall say it. */
export function openEndsWords({ open, begun }: Pick<OpenEnds, 'open' | 'begun'>): string {
  if (open.length > 0) return `${open.length} open ${open.length === 1 ? 'end' : 'ends'}`
  return begun > 0 ? `${begun} being written` : 'Every end is closed'
}

const isInGrace = (leaf: CauseNode, typedIn: ReadonlySet<CauseId>, now: number): boolean =>
  (typedIn.has(leaf.id) || leaf.text.trim() === '') &&
  leaf.createdAt !== null &&
  now - leaf.createdAt < GRACE_MS

/** The open ends as the meter of this person counts them now. */
export function openEndsNow(context: CommandContext): readonly CauseId[] {
  const { editing } = context.ui.getState()
  const mine = editing?.target.of === 'cause' ? [editing.target.id] : []
  const typedIn = new Set([...context.editedByOthers(), ...mine] as CauseId[])
  return openEndsOf(rcaOf(context), typedIn, context.editor.now()).open
}
