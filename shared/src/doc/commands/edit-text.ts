import { ok, type Result, refuse } from '../../model/index.ts'
import { cleanParagraph, cleanParagraphs } from '../clean-text.ts'
import { graphemeEnd, graphemeStart } from '../graphemes.ts'
import type { RcaEditor } from '../rca-editor.ts'
import { limitOf, storedIndex, textAt } from '../text-at.ts'
import type { TextEdit, TextTarget } from '../text-target.ts'

export interface EditTextArgs {
  readonly target: TextTarget
  readonly edit: TextEdit
}

/**
 * Whether a text may grow by so many characters (UTF-16 code units). Whoever writes one change as several edits asks
 * it of them all together first, or the first ones would stay where the last one is refused.
 */
export function checkGrowth(target: TextTarget, words: string, growth: number): Result<null> {
  const limit = limitOf(target)
  return growth > 0 && words.length + growth > limit
    ? refuse('text-too-long', `This text is at most ${limit} characters.`)
    : ok(null)
}

/**
 * Types into a text, which others may be typing into as well. The edit is fitted to the text: within its bounds, on
 * grapheme edges, a line break a blank where the text is one paragraph. Gives what was done. An edit that goes on
 * where the last one ended, within a second, belongs to the same undo step.
 */
export const editText = (editor: RcaEditor, { target, edit }: EditTextArgs): Result<TextEdit> =>
  editor.run(({ types }) => {
    const found = textAt(types, target)
    if (!found.ok) return found
    const text = found.value
    const words = text.toString()
    // What takes nothing away goes behind the letter that it stands in.
    const index = edit.remove > 0 ? graphemeStart(words, edit.index) : graphemeEnd(words, edit.index)
    const remove = edit.remove > 0 ? graphemeEnd(words, Math.max(index, edit.index + edit.remove)) - index : 0
    const insert = target.of === 'summary' ? cleanParagraphs(edit.insert) : cleanParagraph(edit.insert)
    const fits = checkGrowth(target, words, insert.length - remove)
    if (!fits.ok) return fits
    const done: TextEdit = { index, remove, insert }
    if (remove === 0 && insert === '') return ok({ value: done })
    const from = storedIndex(text, index)
    const to = storedIndex(text, index + remove)
    const write = () => {
      if (to > from) text.delete(from, to - from)
      if (insert !== '') text.insert(from, insert)
    }
    return ok({ value: done, write, typing: { text, from, to, caret: from + insert.length } })
  })
