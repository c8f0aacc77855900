import { type CauseId, HEAD, type Rca } from 'shared/model'
import { boxBefore, textOf } from '../editing/index.ts'
import { isSameTarget, type Ui } from '../ui-store/index.ts'
import { type CommandContext, isDrawn } from './command.ts'
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

/**
 * Keeps selection and editing true to the document: a cause left empty vanishes, by whatever way the caret left it; a
 * selected box that is no longer drawn hands the selection to the box before it. The keyboard of who is typing is
 * handed to no other box: a cause that others delete keeps the caret, so that the next letter brings it back, until
 * its person leaves it. Returns the end of the watch.
 */
export function watchEditing(context: CommandContext, words: WordsAtStart): () => void {
  const { editor, ui } = context
  let shown: Rca = editor.rca()
  /** How the tree was when the edited cause was last in it. */
  let beforeLoss: Rca | null = null

  const onUi = (now: Ui, before: Ui) => {
    const asked = turnedFrom(before)
    const isEditingAsked = now.editing?.target.of === 'cause' && now.editing.target.id === asked
    if (asked && asked !== turnedFrom(now) && !isEditingAsked) vanish(context, asked, false)
    if (now.viewHandle !== before.viewHandle) now.unasked(() => keepInSight(shown))
    if (now.editing === before.editing) return
    const from = before.editing?.target
    const to = now.editing?.target
    if (from && to && isSameTarget(from, to)) return
    if (from) editor.endUndoStep()
    if (from?.of === 'cause' && turnedFrom(now) !== from.id) vanish(context, from.id, words.has(from.id))
    if (to?.of === 'cause') words.note(to.id, (textOf(editor.rca(), to) ?? '') !== '')
    const wasAt = beforeLoss
    beforeLoss = null
    if (wasAt && !to && now.selected === before.selected) selectWhatIsDrawn(context, wasAt)
  }

  const keepInSight = (before: Rca) => {
    const { editing } = ui.getState()
    if (editing?.target.of !== 'cause') return selectWhatIsDrawn(context, before)
    if (!shown.causes.has(editing.target.id)) beforeLoss ??= before
    else if (isDrawn(context, editing.target.id)) beforeLoss = null
    // Parked by somebody else, or the view is another one: what is out of sight is not written.
    else ui.setState({ editing: null, selected: [] })
  }

  const onDocument = (isOwn: boolean) => {
    const before = shown
    shown = editor.rca()
    const { editing, stopEditing, unasked } = ui.getState()
    const isOfCause = editing?.target.of === 'cause'
    if (editing && !isOfCause && textOf(shown, editing.target) === null) stopEditing()
    if (isOwn) keepInSight(before)
    else unasked(() => keepInSight(before))
  }

  const stops = [ui.subscribe(onUi), editor.subscribe(onDocument)]
  return () => {
    for (const stop of stops) stop()
  }
}

const turnedFrom = ({ prompt }: Ui): CauseId | null =>
  prompt && 'turnedFrom' in prompt ? (prompt.turnedFrom?.id ?? null) : null

/** T16: of selected boxes that are no longer drawn the selection goes to the nearest before them, as the tree was. */
function selectWhatIsDrawn(context: CommandContext, before: Rca): void {
  const { selected } = context.ui.getState()
  if (selected.every(id => isDrawn(context, id))) return
  const kept = selected.filter(id => isDrawn(context, id))
  let nearest = selected.at(-1) ?? HEAD
  while (!isDrawn(context, nearest)) nearest = boxBefore(before, nearest)
  context.ui.setState({ selected: kept.length > 0 ? kept : [nearest] })
}
