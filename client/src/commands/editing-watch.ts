import { type CauseId, HEAD, isVirtualParent, type ParentId, type Rca } from 'shared/model'
import { boxBefore, textOf } from '../editing/index.ts'
import { isSameTarget, type Ui } from '../ui-store/index.ts'
import type { CommandContext } from './command.ts'
import { vanish } from './remove.ts'

/** Which causes had words when their text was entered; asked once the caret has left them. */
export interface WordsAtStart {
  readonly has: (id: CauseId) => boolean
  readonly note: (id: CauseId, hasWords: boolean) => void
}

export function createWordsAtStart(): WordsAtStart {
  let noted: { id: CauseId; hasWords: boolean } | null = null
  return {
    has: id => noted?.id === id && noted.hasWords,
    note: (id, hasWords) => {
      noted = { id, hasWords }
    },
  }
}

/** How long letters still go to a cause that somebody else has deleted, ms: it comes back with them. */
const LOST_FOR = 3000

/**
 * Keeps selection and editing true to the document: a cause left empty vanishes, by whatever way the caret left it; a
 * selected box that somebody removed hands the selection to the box before it. Returns the end of the watch.
 */
export function watchEditing(context: CommandContext, words: WordsAtStart): () => void {
  const { editor, ui } = context
  let shown: Rca = editor.rca()

  const onUi = (now: Ui, before: Ui) => {
    const asked = turnedFrom(before)
    const isEditingAsked = now.editing?.target.of === 'cause' && now.editing.target.id === asked
    if (asked && asked !== turnedFrom(now) && !isEditingAsked) vanish(context, asked, false)
    if (now.editing === before.editing) return
    const from = before.editing?.target
    const to = now.editing?.target
    if (from && to && isSameTarget(from, to)) return
    if (from) editor.endUndoStep()
    if (from?.of === 'cause' && turnedFrom(now) !== from.id) vanish(context, from.id, words.has(from.id))
    if (to?.of === 'cause') words.note(to.id, (textOf(editor.rca(), to) ?? '') !== '')
  }

  let lost: ReturnType<typeof setTimeout> | undefined

  /** Another one's delete came while this person was typing: the next letter may already be on its way. */
  const isBeingWritten = ({ editing }: Ui): boolean => {
    if (editing?.target.of !== 'cause') return false
    const { id } = editing.target
    return shown.trash.some(({ by, causes }) => by !== editor.by && causes.some(cause => cause.id === id))
  }

  const repair = (before: Rca) => {
    const { selected, editing, stopEditing } = ui.getState()
    if (editing && textOf(shown, editing.target) === null) stopEditing()
    const isShown = (id: ParentId) => isVirtualParent(id) || shown.causes.has(id)
    if (selected.every(isShown)) return
    const kept = selected.filter(isShown)
    const primary = selected.at(-1) ?? HEAD
    ui.setState({ selected: kept.length > 0 ? kept : [nearestShown(before, primary, isShown)] })
  }

  const onDocument = () => {
    const before = shown
    shown = editor.rca()
    const { editing } = ui.getState()
    const isLost = editing !== null && textOf(shown, editing.target) === null
    if (!isLost || !isBeingWritten(ui.getState())) {
      if (!isLost) clearTimeout(lost)
      return repair(before)
    }
    clearTimeout(lost)
    lost = setTimeout(() => repair(before), LOST_FOR)
  }

  const stops = [ui.subscribe(onUi), editor.subscribe(onDocument)]
  return () => {
    clearTimeout(lost)
    for (const stop of stops) stop()
  }
}

const turnedFrom = ({ prompt }: Ui): CauseId | null =>
  prompt && 'turnedFrom' in prompt ? (prompt.turnedFrom?.id ?? null) : null

/** The first box before a removed one, as the tree was, that is still there. */
function nearestShown(before: Rca, id: ParentId, isShown: (id: ParentId) => boolean): ParentId {
  let at = id
  while (!isShown(at)) at = boxBefore(before, at)
  return at
}
