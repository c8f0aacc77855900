import * as Y from 'yjs'
import type { RcaEditor } from './rca-editor.ts'
import { rcaTypes } from './schema.ts'
import { storedIndex, textAt, wordIndex } from './text-at.ts'
import type { TextTarget } from './text-target.ts'

/** A caret as others can place it, whatever they have typed meanwhile; empty where the text is not there. */
export function encodeCaret(editor: Pick<RcaEditor, 'doc'>, target: TextTarget, index: number): string {
  const text = textAt(rcaTypes(editor.doc), target)
  if (!text.ok) return ''
  const at = Math.max(0, Math.min(storedIndex(text.value, index), text.value.length))
  // It stays behind what its person typed: text that others insert here goes behind it.
  const position = Y.createRelativePositionFromTypeIndex(text.value, at, -1)
  return JSON.stringify(Y.relativePositionToJSON(position))
}

/** Where an encoded caret is in the words of a text now; null where it is none of this text. Never throws. */
export function decodeCaret(
  editor: Pick<RcaEditor, 'doc'>,
  target: TextTarget,
  caret: string,
): number | null {
  const text = textAt(rcaTypes(editor.doc), target)
  if (!text.ok) return null
  try {
    const position = Y.createRelativePositionFromJSON(JSON.parse(caret))
    const found = Y.createAbsolutePositionFromRelativePosition(position, editor.doc)
    return found?.type === text.value ? wordIndex(text.value, found.index) : null
  } catch {
    // A caret comes from a peer: malformed ones are no caret.
    return null
  }
}
