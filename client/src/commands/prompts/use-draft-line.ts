import { useWarnOnLeave } from '../../ui/index.ts'
import { useUi, useUiStore } from '../../ui-store/index.ts'

/** The words typed in a line: they outlast the line until it is answered or taken back, but not the page. */
export function useDraftLine(key: string): readonly [line: string, setLine: (text: string) => void] {
  const ui = useUiStore()
  const line = useUi(({ drafts }) => drafts.get(key) ?? '')
  useWarnOnLeave(line.trim() !== '')
  return [line, text => ui.getState().setDraft(key, text)]
}
