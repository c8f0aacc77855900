import { useRef, useSyncExternalStore } from 'react'
import type { RcaEditor } from 'shared/doc'
import type { Rca, RcaId } from 'shared/model'
import { useStore } from 'zustand'
import { hasSigned } from './created-here.ts'
import type { EndReason } from './endings.ts'
import { useDevice, usePerson } from './PersonProvider.tsx'
import { useOpenRca } from './RcaProvider.tsx'

/** What commands run on. */
export const useEditor = (): RcaEditor => useOpenRca().editor

export const useRcaId = (): RcaId => useOpenRca().id

/** The document as everybody sees it now; renders again after every change. For a part of it: `useRcaSelector`. */
export function useRca(): Rca {
  const editor = useEditor()
  return useSyncExternalStore(editor.subscribe, editor.rca)
}

/**
 * A part of the document; renders again when that part is another value. `isEqual` for selectors that make new
 * objects: the earlier one is then kept while they are equal.
 */
export function useRcaSelector<Part>(
  selector: (rca: Rca) => Part,
  isEqual: (a: Part, b: Part) => boolean = Object.is,
): Part {
  const editor = useEditor()
  const last = useRef<{ readonly part: Part } | null>(null)
  return useSyncExternalStore(editor.subscribe, () => {
    const part = selector(editor.rca())
    if (last.current && isEqual(last.current.part, part)) return last.current.part
    last.current = { part }
    return part
  })
}

/** Whether there is something to show: before the first exchange an empty document would only pretend. */
export const useIsLoaded = (): boolean => useStore(useOpenRca().isLoaded)

/** Whether what others did while nobody was here has come: from then on changes happen now. */
export const useHasCaughtUp = (): boolean => useStore(useOpenRca().hasCaughtUp)

/**
 * Why nobody can write on this page; null where one can: its connection has ended for good, part of the document is
 * unreadable, or a newer Fishbone has closed it to ours.
 */
export function useEndReason(): EndReason | null {
  const { connection } = useOpenRca()
  const reason = useStore(connection, state => {
    if (state.is === 'ended') return state.reason
    return state.isDamaged ? 'damaged' : null
  })
  const isTooOld = useRcaSelector(rca => rca.isReadOnly)
  return reason ?? (isTooOld ? 'too-old' : null)
}

/** Whether this person may write now, where anybody may. The editor refuses all else; this tells what to show. */
export function useCanWrite(): boolean {
  const { id } = useOpenRca()
  const { storage } = useDevice()
  const { name } = usePerson()
  return useEndReason() === null && hasSigned(name, storage, id)
}
