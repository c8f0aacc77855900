import type { TextEdit } from 'shared/doc'

/**
 * Where each character that a field shows is in the text as it is now, null for those that somebody else has removed.
 * While an input method composes, the field keeps what it shows and the text goes on: this is how they find each other.
 */
export type ShownLetters = readonly (number | null)[]

/** A field that shows the text as it is. */
export const inStep = (length: number): ShownLetters => Array.from({ length }, (_, index) => index)

/** After an edit of the text that is not the field's own. */
export const afterTextEdit = (letters: ShownLetters, { index, remove, insert }: TextEdit): ShownLetters =>
  letters.map(at => {
    if (at === null || at < index) return at
    return at < index + remove ? null : at - remove + insert.length
  })

/** A caret of the field as one of the text: behind the letter it stands behind. */
export function caretInText(letters: ShownLetters, caret: number): number {
  for (let before = Math.min(caret, letters.length) - 1; before >= 0; before--) {
    const at = letters[before]
    if (at !== null && at !== undefined) return at + 1
  }
  return 0
}

/**
 * An edit of the field as edits of the text, to be made in this order. What others wrote inside the part that is
 * replaced is stepped around, and what they removed is not removed twice.
 */
export function editsOfText(letters: ShownLetters, { index, remove, insert }: TextEdit): readonly TextEdit[] {
  const edits: TextEdit[] = []
  const caret = caretInText(letters, index)
  const removed = letters.slice(index, index + remove).filter(at => at !== null)
  for (const at of removed) {
    const run = edits.at(-1)
    if (run && run.index + run.remove === at) edits[edits.length - 1] = { ...run, remove: run.remove + 1 }
    else edits.push({ index: at, remove: 1, insert: '' })
  }
  // From the back, so that none moves the next.
  edits.reverse()
  const first = edits.at(-1)
  if (first?.index === caret) edits[edits.length - 1] = { ...first, insert }
  else if (insert) edits.push({ index: caret, remove: 0, insert })
  return edits
}

/** After an edit of the field of which `done` is what the text took. */
export function afterFieldEdit(
  letters: ShownLetters,
  { index, remove, insert }: TextEdit,
  done: readonly TextEdit[],
): ShownLetters {
  const moved = done.reduce(afterTextEdit, letters)
  const written = done.find(edit => edit.insert !== '')
  const mine = inStep(insert.length).map(at =>
    at !== null && written && at < written.insert.length ? written.index + at : null,
  )
  return [...moved.slice(0, index), ...mine, ...moved.slice(index + remove)]
}
