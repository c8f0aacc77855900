import { useMemo, useRef, useSyncExternalStore } from 'react'
import { useEditor } from './use-rca.ts'

export interface OwnChanges {
  /** Counts my own commands and undos, letters not: what I do is drawn at once. */
  readonly count: number
  /** When I last typed a letter into the view (`performance.now`); null when I have not. */
  readonly typedAt: { readonly current: number | null }
  /** To be put on the element around the view. */
  readonly handlers: { readonly onInputCapture: () => void; readonly onInput: () => void }
}

/** Tells what this person does in the document from what others do. */
export function useOwnChanges(): OwnChanges {
  const editor = useEditor()
  const typedAt = useRef<number | null>(null)
  const isTyping = useRef(false)
  const counter = useMemo(() => {
    let count = 0
    return {
      read: () => count,
      subscribe: (listener: () => void) =>
        editor.subscribe(isOwn => {
          if (!isOwn || isTyping.current) return
          count += 1
          listener()
        }),
    }
  }, [editor])
  const handlers = useMemo(
    () => ({
      // A letter is written into the document between the two.
      onInputCapture: () => {
        typedAt.current = performance.now()
        isTyping.current = true
      },
      onInput: () => {
        isTyping.current = false
      },
    }),
    [],
  )
  return { count: useSyncExternalStore(counter.subscribe, counter.read), typedAt, handlers }
}
