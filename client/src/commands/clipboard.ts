import { deleteCauses, insertDraft, moveCauses, restoreDeletion } from 'shared/doc'
import { subtreeToMarkdown } from 'shared/exporters'
import { importText } from 'shared/importers'
import {
  type CauseId,
  childrenOf,
  type DeletionId,
  HEAD,
  PARKED,
  type ParentId,
  type Result,
  refuse,
} from 'shared/model'
import { type CommandContext, causesAt, primaryOf, rcaOf } from './command.ts'
import { boxAfterRemoval } from './remove.ts'

/** What was cut last: pasted here again it moves, with everything that a list of texts would lose. */
interface LastCut {
  readonly text: string
  readonly deletion: DeletionId
  readonly ids: readonly CauseId[]
}

/** The clipboard of one open RCA. Subtrees travel as Markdown lists, readable in any other program. */
export interface TreeClipboard {
  /** The selection as text; of the problem everything below it. Empty when nothing is selected. */
  readonly copy: () => string
  readonly cut: () => Result<string>
  /** Puts a text under the selected box (or the problem): a list becomes a tree. Gives the topmost new causes. */
  readonly paste: (text: string) => Result<readonly CauseId[]>
}

export function createTreeClipboard(context: CommandContext): TreeClipboard {
  let lastCut: LastCut | null = null

  const idsToCopy = (): readonly CauseId[] =>
    context.ui.getState().selected.includes(HEAD) ? childrenOf(rcaOf(context), HEAD) : causesAt(context)

  const copy = () => {
    const ids = idsToCopy()
    return ids.length > 0 ? subtreeToMarkdown(rcaOf(context), ids) : ''
  }

  const cut = (): Result<string> => {
    const ids = causesAt(context)
    if (ids.length === 0) return refuse('unknown-cause', 'Select a cause first.')
    const text = subtreeToMarkdown(rcaOf(context), ids)
    const next = boxAfterRemoval(context, ids)
    const result = deleteCauses(context.editor, { ids })
    if (!result.ok) return result
    lastCut = { text, ids, deletion: result.value.deletion }
    if (next !== null) context.ui.getState().select([next])
    return { ok: true, value: text }
  }

  const paste = (text: string): Result<readonly CauseId[]> => {
    if (!context.canWrite()) return refuse('read-only', 'You can only read this page now.')
    const parent = primaryOf(context) ?? HEAD
    const isCut = lastCut !== null && sameText(lastCut.text, text)
    const result = isCut && lastCut ? moveCut(context, lastCut, parent) : insertText(context, text, parent)
    if (!result.ok) return result
    lastCut = null
    if (result.value.length > 0) context.ui.getState().select(result.value)
    return result
  }

  return { copy, cut, paste }
}

// Other programs and systems change the line ends of what passes through them.
const sameText = (a: string, b: string) => a.replace(/\r\n/g, '\n').trim() === b.replace(/\r\n/g, '\n').trim()

function moveCut(context: CommandContext, cut: LastCut, parent: ParentId): Result<readonly CauseId[]> {
  const restored = restoreDeletion(context.editor, { deletion: cut.deletion })
  if (!restored.ok) return restored
  const moved = moveCauses(context.editor, { ids: cut.ids, parent })
  return moved.ok ? { ok: true, value: cut.ids } : moved
}

function insertText(context: CommandContext, text: string, parent: ParentId): Result<readonly CauseId[]> {
  // A heading is the problem only where there is none: else its words would be lost.
  const isPaste = parent !== HEAD || rcaOf(context).problem.trim() !== ''
  const { newId } = context.editor
  const draft = importText(text, { newId, today: context.today(), people: context.people(), isPaste })
  if (!draft.ok) return draft
  return insertDraft(context.editor, { parent: parent === PARKED ? HEAD : parent, draft: draft.value })
}
