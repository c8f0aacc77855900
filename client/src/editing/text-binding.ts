import {
  checkGrowth,
  diffText,
  editText,
  encodeCaret,
  followText,
  type RcaEditor,
  type TextEdit,
  type TextTarget,
} from 'shared/doc'
import type { RcaError } from 'shared/model'
import { afterFieldEdit, afterTextEdit, caretInText, editsOfText, inStep } from './shown-letters.ts'
import { textOf } from './text-of.ts'

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
  /** The caret relative to the letters around it, for others; null where the text is not there. */
  readonly caret: () => string | null
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
  /** What the field showed when its person's part was last written. */
  let shown = stored() ?? ''
  let letters = inStep(shown.length)
  let isComposing = false
  let isWriting = false
  field.value = shown

  const showStored = () => {
    const text = stored()
    if (text === null) return
    if (text !== field.value) {
      const start = caretInText(letters, field.selectionStart)
      const end = caretInText(letters, field.selectionEnd)
      field.value = text
      field.setSelectionRange(start, end)
    }
    shown = text
    letters = inStep(text.length)
  }

  const write = (mine: TextEdit): RcaError | null => {
    const done: TextEdit[] = []
    const edits = editsOfText(letters, mine)
    const growth = edits.reduce((sum, { remove, insert }) => sum + insert.length - remove, 0)
    const fits = checkGrowth(target, stored() ?? shown, growth)
    if (!fits.ok) return fits.error
    for (const edit of edits) {
      const result = editText(editor, { target, edit })
      if (!result.ok) return result.error
      done.push(result.value)
    }
    letters = afterFieldEdit(letters, mine, done)
    return null
  }

  const onInput = () => {
    const mine = diffText(shown, field.value, field.selectionEnd)
    isWriting = true
    // Also in a cause that somebody else has just deleted: with what is written it lives again.
    const refusal = write(mine)
    isWriting = false
    if (refusal) {
      const caret = caretInText(letters, mine.index + mine.remove)
      field.value = stored() ?? shown
      field.setSelectionRange(caret, caret)
    }
    shown = field.value
    // While composing, the field keeps its own text, and what others wrote waits.
    if (refusal || !isComposing) showStored()
    return refusal
  }

  const endings = [
    followText(editor, target, edits => {
      if (!isWriting) letters = edits.reduce(afterTextEdit, letters)
    }),
    editor.subscribe(() => {
      if (!isWriting && !isComposing) showStored()
    }),
  ]

  return {
    onInput,
    caret: () =>
      stored() === null ? null : encodeCaret(editor, target, caretInText(letters, field.selectionEnd)),
    onCompositionStart: () => {
      isComposing = true
    },
    onCompositionEnd: () => {
      isComposing = false
      onInput()
    },
    destroy: () => {
      for (const end of endings) end()
    },
  }
}
