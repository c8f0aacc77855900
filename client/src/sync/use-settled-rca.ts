import { useMemo } from 'react'
import type { Rca } from 'shared/model'
import { useEditor } from './use-rca.ts'
import { type Settling, useSettled } from './use-settled.ts'

/** The state of the document that a view draws (`useSettled`). */
export function useSettledRca(settling: Settling = {}): Rca {
  const editor = useEditor()
  return useSettled(
    useMemo(() => ({ read: editor.rca, subscribe: editor.subscribe }), [editor]),
    settling,
  )
}
