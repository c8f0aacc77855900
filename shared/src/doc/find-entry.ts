import {
  type ActionItemId,
  type CauseId,
  type CauseNode,
  type EvidenceId,
  isVirtualParent,
  type MomentId,
  ok,
  type ParentId,
  type PersonId,
  type Result,
  refuse,
} from '../model/index.ts'
import { entriesAbout, type PersonEntry } from './person-entries.ts'
import { type Entry, entryOf } from './schema.ts'
import type { Workbench } from './workbench.ts'

/** What a command names, found in the document; a refusal where it is not there or deleted. */

export interface FoundCause {
  readonly node: CauseNode
  readonly entry: Entry
}

export function findCause(bench: Workbench, id: CauseId): Result<FoundCause> {
  const node = bench.rca.causes.get(id)
  const entry = node && entryOf(bench.types.causes, id)
  return node && entry ? ok({ node, entry }) : refuse('unknown-cause', 'This cause is no longer there.')
}

export const findParent = (bench: Workbench, id: ParentId): Result<ParentId> =>
  isVirtualParent(id) || bench.rca.causes.has(id)
    ? ok(id)
    : refuse('unknown-cause', 'The cause above is no longer there.')

export function findActionItem(bench: Workbench, id: ActionItemId): Result<Entry> {
  const entry = bench.rca.actionItems.has(id) ? entryOf(bench.types.actionItems, id) : undefined
  return entry ? ok(entry) : refuse('unknown-action-item', 'This action item is no longer there.')
}

export function findEvidence(bench: Workbench, id: EvidenceId): Result<Entry> {
  const entry = bench.rca.evidence.has(id) ? entryOf(bench.types.evidence, id) : undefined
  return entry ? ok(entry) : refuse('unknown-evidence', 'This evidence is no longer there.')
}

export function findMoment(bench: Workbench, id: MomentId): Result<Entry> {
  const entry = bench.rca.moments.has(id) ? entryOf(bench.types.moments, id) : undefined
  return entry ? ok(entry) : refuse('unknown-moment', 'This moment is no longer there.')
}

/** Every live entry about a person. */
export function findPerson(bench: Workbench, id: PersonId): Result<readonly PersonEntry[]> {
  const { live } = entriesAbout(bench.types.people, bench.reader.people.live, id)
  return live.length > 0 ? ok(live) : refuse('unknown-person', 'This person is no longer there.')
}
