import { useEffect } from 'react'
import type { CauseId } from 'shared/model'
import { isTextTargetField, takesList } from '../editing/index.ts'
import { copyTree, cutTree } from './clipboard.ts'
import { type CommandContext, rcaOf } from './command.ts'
import { isInOverlay, keyPlaceOf } from './route-key.ts'
import { pasteText, putOnClipboard } from './share.ts'
import type { TextFormats } from './text-formats.ts'

/** Answers copy, cut and paste while the tree has the focus and no text has the caret. */
export function useTreeClipboard(context: CommandContext): void {
  useEffect(() => {
    // The focus says whose it is: the event itself goes to words that were marked elsewhere, however long ago.
    const isForTree = (): boolean => {
      const target = document.activeElement ?? document.body
      if (isTextTargetField(target) || isInOverlay(target)) return false
      const { isInTree, isInPlainField } = keyPlaceOf(target, context.ui.getState().selected.length > 0)
      return isInTree && !isInPlainField
    }
    const emptyCauseThatTakes = (pasted: string): CauseId | undefined => {
      const { activeElement } = document
      const target = context.ui.getState().editing?.target
      const isEmpty =
        context.canWrite() &&
        activeElement?.closest('[data-tree]') &&
        isTextTargetField(activeElement) &&
        target?.of === 'cause' &&
        takesList(rcaOf(context), target, activeElement.value, pasted)
      return isEmpty ? target.id : undefined
    }
    const areWordsMarked = () =>
      document.activeElement === document.body && document.getSelection()?.isCollapsed === false
    const put = (event: ClipboardEvent, textOf: (formats: TextFormats) => string | null) => {
      if (context.ui.getState().selected.length === 0 || areWordsMarked()) return
      event.preventDefault()
      // Only within the event can its data be set; the first copy of all may have to wait for the code.
      let isInEvent = true
      context.formats.use(formats => {
        const text = textOf(formats)
        if (!text) return
        if (isInEvent && event.clipboardData) event.clipboardData.setData('text/plain', text)
        else putOnClipboard(context, text)
      })
      isInEvent = false
    }
    const onCopy = (event: ClipboardEvent) => {
      if (isForTree()) put(event, formats => copyTree(context, formats))
    }
    const onCut = (event: ClipboardEvent) => {
      if (!isForTree() || !context.canWrite()) return
      put(event, formats => {
        const result = cutTree(context, formats)
        if (result.ok) return result.value
        context.say({ text: result.error.message, kind: 'problem', id: 'refusal' })
        return null
      })
    }
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (event.defaultPrevented || text.trim() === '') return
      const empty = emptyCauseThatTakes(text)
      if (!empty && !isForTree()) return
      event.preventDefault()
      pasteText(context, text, empty)
    }
    const listeners = { copy: onCopy, cut: onCut, paste: onPaste } as const
    for (const [type, listener] of Object.entries(listeners))
      document.addEventListener(type, listener as EventListener)
    return () => {
      for (const [type, listener] of Object.entries(listeners))
        document.removeEventListener(type, listener as EventListener)
    }
  }, [context])
}
