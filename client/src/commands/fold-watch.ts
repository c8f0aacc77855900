import { ancestorsOf, type CauseId, isVirtualParent, type ParentId } from 'shared/model'
import { boxOf, isFolded, type Ui } from '../ui-store/index.ts'
import type { CommandContext } from './command.ts'

/** The causes above a box under whose folds it is out of sight in the view that stands, the nearest first. */
export function hidingOf(context: Pick<CommandContext, 'editor' | 'ui'>, id: ParentId): readonly CauseId[] {
  if (isVirtualParent(id)) return []
  const ui = context.ui.getState()
  return ancestorsOf(context.editor.rca(), id).flatMap(({ id: above }) => (isFolded(ui, above) ? above : []))
}

/**
 * Keeps what a person is at in sight (T43): wherever they go, what is folded around it opens; what they or others fold
 * over it hands the selection to the fold. Not while the keyboard is in the panel that shows the selected cause: what is
 * half written there stays, and the fold opens. Returns the end of the watch.
 */
export function watchFolds(context: CommandContext, doesPanelHoldFocus: () => boolean): () => void {
  const { editor, ui } = context
  const hiding = (): readonly CauseId[] => {
    const primary = ui.getState().selected.at(-1)
    return primary === undefined ? [] : hidingOf(context, primary)
  }
  const open = () => {
    const folds = hiding()
    if (folds.length > 0) ui.getState().unfold(folds)
  }
  const handOn = () => {
    const fold = hiding().at(-1)
    if (fold !== undefined) ui.setState({ selected: [fold], editing: null })
  }
  const onUi = (now: Ui, before: Ui) => {
    if (now.selected !== before.selected || now.view !== before.view) open()
    else if (now.collapsed !== before.collapsed || now.deepFolds !== before.deepFolds) handOn()
  }
  const isTyping = () => {
    const { editing, panel } = ui.getState()
    return (editing !== null && boxOf(editing.target) !== null) || (panel === 'cause' && doesPanelHoldFocus())
  }
  // Moved into a fold by somebody else: no fold of mine opens for that, but around what I am typing.
  const onDocument = (isOwn: boolean) => {
    if (isOwn) open()
    else ui.getState().unasked(isTyping() ? open : handOn)
  }
  const stops = [ui.subscribe(onUi), editor.subscribe(onDocument)]
  return () => {
    for (const stop of stops) stop()
  }
}
