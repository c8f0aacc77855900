import { useEffect, useRef } from 'react'
import { restoreDeletion } from 'shared/doc'
import { useCommandContext, useDocCommand } from '../commands/index.ts'
import { useEditor, usePerson } from '../sync/index.ts'
import { useToast } from '../ui/index.ts'
import { deletionNotices, NOTICE_MS } from './deletion-notice.ts'

/** Tells everybody of a deletion while it happens, for ten seconds, with the way back. Draws nothing itself. */
export function DeletionNotices() {
  const editor = useEditor()
  const me = usePerson().id
  const context = useCommandContext()
  const change = useDocCommand()
  const { show } = useToast()
  const seen = useRef(editor.rca())
  useEffect(() => {
    seen.current = editor.rca()
    return editor.subscribe(() => {
      const before = seen.current
      const after = editor.rca()
      seen.current = after
      for (const { deletion, text } of deletionNotices(before, after, context.people(), me))
        show({
          id: `deletion-${deletion.id}`,
          text,
          lasts: NOTICE_MS,
          action: { label: 'Restore', run: () => change(restoreDeletion, { deletion: deletion.id }) },
        })
    })
  }, [editor, me, context, change, show])
  return null
}
