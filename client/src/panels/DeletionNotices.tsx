import { useEffect, useRef } from 'react'
import type { DeletionId } from 'shared/model'
import { restoreInSight, useCommandContext, useDocCommand } from '../commands/index.ts'
import { useEditor, useHasCaughtUp, usePerson } from '../sync/index.ts'
import { useToast } from '../ui/index.ts'
import { deletionNotices, endedDeletions, NOTICE_MS } from './deletion-notice.ts'

const toastOf = (id: DeletionId): string => `deletion-${id}`

/** Tells everybody of a deletion while it happens, for ten seconds, with the way back. Draws nothing itself. */
export function DeletionNotices() {
  const editor = useEditor()
  const me = usePerson().id
  const context = useCommandContext()
  const change = useDocCommand()
  const { show, close } = useToast()
  const hasCaughtUp = useHasCaughtUp()
  const seen = useRef(editor.rca())
  useEffect(() => {
    // What was deleted since the last visit is in the trash; it does not happen now.
    if (!hasCaughtUp) return
    seen.current = editor.rca()
    return editor.subscribe(() => {
      const before = seen.current
      const after = editor.rca()
      seen.current = after
      for (const id of endedDeletions(before, after)) close(toastOf(id))
      for (const { deletion, text } of deletionNotices(before, after, context.people(), me))
        show({
          id: toastOf(deletion.id),
          text,
          lasts: NOTICE_MS,
          action: { label: 'Restore', run: () => change(() => restoreInSight(context, deletion), null) },
        })
    })
  }, [editor, me, context, change, show, close, hasCaughtUp])
  return null
}
