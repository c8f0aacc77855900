import {
  type CauseId,
  type DeletionId,
  HEAD,
  isVirtualParent,
  LIMITS,
  ok,
  PARKED,
  type ParentId,
  type RcaDraft,
  type Result,
  refuse,
} from '../../model/index.ts'
import { checkDraft } from '../check-draft.ts'
import { checkDepth } from '../check-limits.ts'
import { contentHash } from '../content-hash.ts'
import { type DraftPlace, DraftWriter } from '../draft-writer.ts'
import { factValues } from '../fact-values.ts'
import { findParent } from '../find-entry.ts'
import { gapAt } from '../gap.ts'
import { kindAt } from '../kind-at.ts'
import { bear, markUnborn } from '../make-entry.ts'
import type { RcaEditor } from '../rca-editor.ts'
import { replaceText } from '../replace-text.ts'
import { setValue } from '../set-value.ts'
import { lighterSide } from '../side-at.ts'
import type { Workbench } from '../workbench.ts'

export interface InsertDraftArgs {
  readonly parent: ParentId
  /** The sibling before the first; null: they become the first; absent: the last. */
  readonly after?: CauseId | null
  readonly draft: RcaDraft
}

/**
 * Writes a whole draft (a paste, an import, a template) as one undo step, its topmost causes side by side in one
 * narrow gap. Gives their ids. Title, problem, summary and facts of the draft fill only what is empty, and only when
 * it goes under the head.
 */
export function insertDraft(
  editor: RcaEditor,
  { parent, after, draft }: InsertDraftArgs,
): Result<readonly CauseId[]> {
  const ids: CauseId[] = []
  return editor.run(bench => {
    const found = findParent(bench, parent)
    if (!found.ok) return found
    const size = checkDraft(draft, LIMITS, bench.rca)
    if (!size.ok) return size
    const { causes, height, parked } = size.value
    const depth = checkDepth(bench.rca, parent, height)
    if (!depth.ok) return depth
    const entries = causes + parked + (draft.actionItems?.length ?? 0) + (draft.moments?.length ?? 0)
    const fillsProblem = parent === HEAD && bench.rca.problem.trim() === '' && Boolean(draft.problem)
    const isEmpty = entries === 0 && !fillsProblem
    if (isEmpty) return refuse('empty-import', 'There is nothing in it.')
    const writer = new DraftWriter(bench.types, bench)
    return ok({
      value: ids,
      create: () => {
        ids.push(...writeAll(bench, writer, parent, after, draft))
        bury(bench, writer)
      },
      write: () => {
        for (const { entry } of writer.causes) bear(entry)
        for (const entry of writer.others) bear(entry)
        if (parent === HEAD) fillHead(bench, draft)
      },
    })
  })
}

function writeAll(
  bench: Workbench,
  writer: DraftWriter,
  parent: ParentId,
  after: CauseId | null | undefined,
  draft: RcaDraft,
): readonly CauseId[] {
  const placeAt = (at: ParentId, behind: CauseId | null | undefined): DraftPlace => {
    const gap = gapAt(bench, at, behind)
    return { ...gap, parent: at, kind: kindAt(bench.rca, at, gap.after), lighterSide: lighterSide(bench.rca) }
  }
  const tops = writer.writeCauses(draft.causes, placeAt(parent, after))
  writer.writeCauses(draft.parked ?? [], placeAt(PARKED, undefined))
  // What hung on the whole hangs on what it is put under.
  const cause = isVirtualParent(parent) ? null : parent
  for (const item of draft.actionItems ?? []) writer.writeActionItem(item, cause)
  for (const moment of draft.moments ?? []) writer.writeMoment(moment)
  for (const person of draft.people ?? []) writer.writePerson(person)
  return tops
}

/** Born dead, as one: the undo of the paste hides what nobody else has touched. */
function bury(bench: Workbench, writer: DraftWriter): void {
  const op = bench.newId() as DeletionId
  for (const { id, parent, entry } of writer.causes)
    markUnborn(entry, op, parent, contentHash(entry, writer.evidenceOf(id)))
  for (const entry of writer.others) markUnborn(entry, op)
}

function fillHead({ rca, types }: Workbench, draft: RcaDraft): void {
  for (const key of ['title', 'problem', 'summary'] as const)
    if (rca[key].trim() === '' && draft[key]) replaceText(types[key], draft[key])
  const facts = factValues(draft.facts ?? {})
  if (facts.ok)
    for (const [key, value] of Object.entries(facts.value))
      if (!types.meta.has(key)) setValue(types.meta, key, value)
  for (const { url, label } of draft.links ?? []) setValue(types.meta, `link:${url}`, label)
}
