import { decodeCaret, diffText, editText, encodeCaret, type RcaEditor, type TextTarget } from 'shared/doc'
import type { RcaError } from 'shared/model'
import { textOf } from './text-of.ts'
import { caretAfter, transformEdit } from './transform-edit.ts'

/** What a binding needs of a `<textarea>`; a test gives it a plain object. */
export interface BoundField {
  value: string
  readonly selectionStart: number
  readonly selectionEnd: number
  readonly setSelectionRange: (start: number, end: number) => void
}

export interface TextBinding {
  /** The field's value has been changed by its person. Gives the refusal when the document did not take it. */
  readonly onInput: () => RcaError | null
  /** The caret moved: remembers where, relative to the letters around it. Gives the encoded caret. */
  readonly onSelect: () => string | null
  readonly onCompositionStart: () => void
  readonly onCompositionEnd: () => void
  readonly destroy: () => void
}

/**
 * Binds a field to one text of the document. What is typed goes out as the smallest difference at the caret, also while
 * an input method composes; what others write comes in around the caret, but only once nothing is being composed, since
 * a field that changes under an input method loses the composition.
 */
export function bindText(editor: RcaEditor, target: TextTarget, field: BoundField): TextBinding {
  const stored = () => textOf(editor.rca(), target)
  /** What the field showed when it and the document last agreed on its person's part. */
  let shown = stored() ?? ''
  let anchors: readonly [string, string] | null = null
  let isComposing = false
  let isWriting = false
  field.value = shown

  const remember = () => {
    // Only while the field shows the document's own text do its indices mean the document's letters.
    if (field.value !== stored()) return
    anchors = [
      encodeCaret(editor, target, field.selectionStart),
      encodeCaret(editor, target, field.selectionEnd),
    ]
  }

  const showStored = () => {
    const text = stored()
    if (text === null || text === field.value) {
      shown = text ?? shown
      return
    }
    const theirs = diffText(field.value, text, text.length)
    const at = (index: number, anchor: string | undefined) =>
      (anchor === undefined ? null : decodeCaret(editor, target, anchor)) ?? caretAfter(index, theirs)
    const start = at(field.selectionStart, anchors?.[0])
    const end = at(field.selectionEnd, anchors?.[1])
    field.value = text
    field.setSelectionRange(start, end)
    shown = text
  }

  const write = (): RcaError | null => {
    const text = stored()
    if (text === null) return null
    const mine = diffText(shown, field.value, field.selectionEnd)
    const edits = shown === text ? [mine] : transformEdit(mine, diffText(shown, text, text.length))
    for (const edit of edits) {
      if (edit.remove === 0 && edit.insert === '') continue
      const result = editText(editor, { target, edit })
      if (!result.ok) return result.error
    }
    return null
  }

  const onInput = () => {
    isWriting = true
    const refusal = write()
    isWriting = false
    // While composing, the field keeps its own text, and what others wrote waits.
    shown = field.value
    // The caret has moved with what was typed: where it stood before says nothing any more.
    anchors = null
    if (refusal) {
      const text = stored() ?? ''
      field.value = text
      shown = text
    } else if (!isComposing) showStored()
    if (!isComposing) remember()
    return refusal
  }

  const unsubscribe = editor.subscribe(() => {
    if (isWriting || isComposing) return
    showStored()
    remember()
  })

  return {
    onInput,
    onSelect: () => {
      if (isComposing || isWriting) return null
      remember()
      return anchors?.[1] ?? null
    },
    onCompositionStart: () => {
      isComposing = true
    },
    onCompositionEnd: () => {
      isComposing = false
      onInput()
    },
    destroy: unsubscribe,
  }
}
