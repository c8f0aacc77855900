import type * as Y from 'yjs'
import { diffText } from './diff-text.ts'
import type { RcaEditor } from './rca-editor.ts'
import { rcaTypes } from './schema.ts'
import { hasNoEmbeds, textAt } from './text-at.ts'
import type { TextEdit, TextTarget } from './text-target.ts'

/**
 * Calls `onEdits` after each transaction that changed a text, whoever made it, with its edits one after the other: each
 * in the text that the one before it left. Called before the subscribers of the editor. Returns the end.
 */
export function followText(
  editor: Pick<RcaEditor, 'doc'>,
  target: TextTarget,
  onEdits: (edits: readonly TextEdit[]) => void,
): () => void {
  const found = textAt(rcaTypes(editor.doc), target)
  if (!found.ok) return () => {}
  const text = found.value
  let words = text.toString()
  const onEvent = ({ delta }: Y.YTextEvent) => {
    const before = words
    words = text.toString()
    // Embeds of a peer count in the delta and not in the words: then one difference has to do.
    onEdits(hasNoEmbeds(text) ? editsOf(delta) : [diffText(before, words, words.length)])
  }
  text.observe(onEvent)
  return () => text.unobserve(onEvent)
}

function editsOf(delta: Y.YTextEvent['delta']): TextEdit[] {
  const edits: TextEdit[] = []
  let index = 0
  for (const { retain, insert, delete: remove = 0 } of delta) {
    const written = typeof insert === 'string' ? insert : ''
    if (written || remove > 0) edits.push({ index, remove, insert: written })
    index += (retain ?? 0) + written.length
  }
  return edits
}
