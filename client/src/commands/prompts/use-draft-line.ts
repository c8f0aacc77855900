import { type Draft, draftKey, useUi, useUiStore } from '../../ui-store/index.ts'

/** The words typed in a line: they outlast the line until it is answered or taken back, or the page goes. */
export function useDraftLine(of: Draft['of']): readonly [line: string, setLine: (text: string) => void] {
  const ui = useUiStore()
  const line = useUi(({ drafts }) => drafts.get(draftKey(of))?.text ?? '')
  return [line, text => ui.getState().setDraft(of, text)]
}
