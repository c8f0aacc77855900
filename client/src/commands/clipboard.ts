import { deleteCauses, editText, insertDraft, moveCauses, restoreDeletion } from 'shared/doc'
import { type CauseId, childrenOf, HEAD, ok, PARKED, type ParentId, type Result, refuse } from 'shared/model'
import { asOneLine } from '../editing/index.ts'
import { type CommandContext, causesAt, primaryOf, rcaOf } from './command.ts'
import type { LastCut } from './last-cut.ts'
import { boxAfterRemoval } from './remove.ts'
import type { TextFormats } from './text-formats.ts'

/** The selection as a Markdown list, of the problem everything below it; empty when nothing is selected. */
export function copyTree(context: CommandContext, { subtreeToMarkdown }: TextFormats): string {
  const isWhole = context.ui.getState().selected.includes(HEAD)
  const ids = isWhole ? childrenOf(rcaOf(context), HEAD) : causesAt(context)
  return ids.length > 0 ? subtreeToMarkdown(rcaOf(context), ids) : ''
}

/** Copies the selected causes and deletes them. Gives the text. */
export function cutTree(context: CommandContext, { subtreeToMarkdown }: TextFormats): Result<string> {
  const ids = causesAt(context)
  if (ids.length === 0) return refuse('unknown-cause', 'Select a cause first.')
  const text = subtreeToMarkdown(rcaOf(context), ids)
  const next = boxAfterRemoval(context, ids)
  const result = deleteCauses(context.editor, { ids })
  if (!result.ok) return result
  context.cut.last = { text, ids, deletion: result.value.deletion }
  if (next !== null) context.ui.getState().select([next])
  return ok(text)
}

/** Puts a text under the selected box (or the problem): a list becomes a tree. Gives the topmost new causes. */
export function pasteTree(
  context: CommandContext,
  formats: TextFormats,
  text: string,
): Result<readonly CauseId[]> {
  const deleted = deletedUnderCaret(context)
  if (deleted !== null) return pasteIntoDeleted(context, deleted, text)
  const parent = primaryOf(context) ?? HEAD
  const { last } = context.cut
  const isCut = last !== null && sameText(last.text, text)
  const moved = isCut ? moveCut(context, last, parent) : null
  // What was cut is back already, by an undo or by somebody else: then the text is one like any other.
  const isBack = moved?.ok === false && moved.error.code === 'unknown-deletion'
  const result = moved && !isBack ? moved : insertText(context, formats, text, parent)
  if (!result.ok) return result
  context.cut.last = null
  if (result.value.length > 0) context.ui.getState().select(result.value)
  return result
}

/** A list takes the place of an empty cause; the caret's place, where it stood among its siblings, is kept. */
export function pasteInstead(
  context: CommandContext,
  formats: TextFormats,
  text: string,
  id: CauseId,
): Result<readonly CauseId[]> {
  const rca = rcaOf(context)
  const parent = rca.causes.get(id)?.parent ?? HEAD
  const siblings = childrenOf(rca, parent)
  const after = siblings[siblings.indexOf(id) - 1] ?? null
  // Left without a word it vanishes.
  context.ui.getState().select([parent])
  const result = insertText(context, formats, text, parent, after)
  if (result.ok && result.value.length > 0) context.ui.getState().select(result.value)
  return result
}

/** The cause that has the caret, where somebody else has deleted it meanwhile. */
function deletedUnderCaret(context: CommandContext): CauseId | null {
  const target = context.ui.getState().editing?.target
  return target?.of === 'cause' && !rcaOf(context).causes.has(target.id) ? target.id : null
}

/** As with a letter typed there: the cause lives again, with the words at its end. */
function pasteIntoDeleted(context: CommandContext, id: CauseId, text: string): Result<readonly CauseId[]> {
  const edit = { index: Number.MAX_SAFE_INTEGER, remove: 0, insert: asOneLine(text) }
  const result = editText(context.editor, { target: { of: 'cause', id }, edit })
  return result.ok ? ok([]) : result
}

// Other programs and systems change the line ends of what passes through them.
const sameText = (a: string, b: string) => a.replace(/\r\n/g, '\n').trim() === b.replace(/\r\n/g, '\n').trim()

function moveCut(context: CommandContext, cut: LastCut, parent: ParentId): Result<readonly CauseId[]> {
  const restored = restoreDeletion(context.editor, { deletion: cut.deletion })
  if (!restored.ok) return restored
  const moved = moveCauses(context.editor, { ids: cut.ids, parent })
  return moved.ok ? ok(cut.ids) : moved
}

function insertText(
  context: CommandContext,
  { importText }: TextFormats,
  text: string,
  parent: ParentId,
  after?: CauseId | null,
): Result<readonly CauseId[]> {
  // A heading is the problem only where there is none: else its words would be lost.
  const isPaste = parent !== HEAD || rcaOf(context).problem.trim() !== ''
  const { newId } = context.editor
  const draft = importText(text, { newId, today: context.today(), people: context.nameable(), isPaste })
  if (!draft.ok) return draft
  const under: ParentId = parent === PARKED ? HEAD : parent
  return insertDraft(context.editor, {
    parent: under,
    draft: draft.value,
    ...(after !== undefined && { after }),
  })
}
