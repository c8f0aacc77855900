import { type CauseId, ok, type Result, refuse, type WordingId } from '../../model/index.ts'
import { findCause } from '../find-entry.ts'
import type { RcaEditor } from '../rca-editor.ts'
import { textOf } from '../schema.ts'
import { setValue } from '../set-value.ts'
import { asText } from '../stored-value.ts'
import { storedIndex } from '../text-at.ts'

export interface StrikeWordingArgs {
  readonly id: CauseId
  /** The part of the label, or the whole, that is struck; of several equal parts the first. */
  readonly text: string
}

/** Takes words out of a label and keeps them as an earlier wording, shown struck out. */
export const strikeWording = (editor: RcaEditor, { id, text }: StrikeWordingArgs): Result<WordingId> =>
  editor.run(bench => {
    const cause = findCause(bench, id)
    if (!cause.ok) return cause
    const { entry } = cause.value
    const label = textOf(entry, 'label')
    const words = asText(label)
    const index = words.indexOf(text)
    if (!label || text.trim() === '' || index < 0)
      return refuse('bad-value', 'These words are not in the cause.')
    let end = index + text.length
    // "a struck b" becomes "a b".
    const isBetweenBlanks = (index === 0 || words[index - 1] === ' ') && words[end] === ' '
    if (isBetweenBlanks) end++
    const wording = bench.newId() as WordingId
    const write = () => {
      const from = storedIndex(label, index)
      label.delete(from, storedIndex(label, end) - from)
      setValue(entry, `wording:${wording}`, { text: text.trim(), at: bench.now() })
    }
    return ok({ value: wording, write })
  })

export interface RemoveWordingArgs {
  readonly id: CauseId
  readonly wording: WordingId
}

/** Removes an earlier wording for good. */
export const removeWording = (editor: RcaEditor, { id, wording }: RemoveWordingArgs): Result<void> =>
  editor.run(bench => {
    const cause = findCause(bench, id)
    if (!cause.ok) return cause
    return ok({ value: undefined, write: () => setValue(cause.value.entry, `wording:${wording}`, null) })
  })
