import { useEffect } from 'react'
import { isTextTargetField } from '../editing/index.ts'
import { copyTree, cutTree, pasteTree } from './clipboard.ts'
import type { CommandContext } from './command.ts'
import { isInOverlay, keyPlaceOf } from './route-key.ts'

/** Answers copy, cut and paste while the tree has the focus and no text has the caret. */
export function useTreeClipboard(context: CommandContext): void {
  useEffect(() => {
    const isForTree = (event: ClipboardEvent): boolean => {
      const target = event.target instanceof Element ? event.target : document.body
      if (isTextTargetField(target) || isInOverlay(target)) return false
      const { isInTree, isInPlainField } = keyPlaceOf(target, context.ui.getState().selected.length > 0)
      return isInTree && !isInPlainField
    }
    const put = (event: ClipboardEvent, text: string) => {
      if (!text || !event.clipboardData) return
      event.preventDefault()
      event.clipboardData.setData('text/plain', text)
    }
    const onCopy = (event: ClipboardEvent) => {
      if (isForTree(event)) put(event, copyTree(context))
    }
    const onCut = (event: ClipboardEvent) => {
      if (!isForTree(event) || !context.canWrite()) return
      const result = cutTree(context)
      if (result.ok) put(event, result.value)
    }
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (!isForTree(event) || text.trim() === '') return
      event.preventDefault()
      const result = pasteTree(context, text)
      if (!result.ok) context.say({ text: result.error.message, kind: 'problem', id: 'refusal' })
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
