import { useEffect, useSyncExternalStore } from 'react'
import { recordAttendance } from 'shared/doc'
import { useCanWrite, useEditor, usePerson } from '../sync/index.ts'

/**
 * Puts whoever has written here on the list of people, which the home page and the page for the wiki show. Looking
 * alone does not: somebody who reads last year's RCA was not in its meeting.
 */
export function useAttendance(): void {
  const editor = useEditor()
  const { id, name } = usePerson()
  const canWrite = useCanWrite()
  const hasWritten = useSyncExternalStore(editor.subscribe, editor.canUndo)
  useEffect(() => {
    if (hasWritten && canWrite && name !== '') recordAttendance(editor, { id, name })
  }, [editor, hasWritten, canWrite, id, name])
}
