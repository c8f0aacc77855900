import type { TextEdit } from 'shared/doc'

/** `text` after an edit. */
export const applyEdit = (text: string, edit: TextEdit): string =>
  text.slice(0, edit.index) + edit.insert + text.slice(edit.index + edit.remove)

/** Where a caret stands after an edit that somebody else made: text written exactly at it goes behind it. */
export function caretAfter(index: number, edit: TextEdit): number {
  if (index <= edit.index) return index
  const end = edit.index + edit.remove
  return index >= end ? index - edit.remove + edit.insert.length : edit.index + edit.insert.length
}

/**
 * My edit of a text that somebody else has changed meanwhile (the field showed the old text, since an input method was
 * composing), as edits of the text as it is now. Apply them in this order. Theirs stays whole: what they wrote inside
 * the part I removed is stepped around, and what they removed is not removed twice.
 */
export function transformEdit(mine: TextEdit, theirs: TextEdit): readonly TextEdit[] {
  const end = mine.index + mine.remove
  const theirEnd = theirs.index + theirs.remove
  const shift = theirs.insert.length - theirs.remove
  if (end <= theirs.index) return [mine]
  if (mine.index >= theirEnd) return [{ ...mine, index: mine.index + shift }]
  const before = Math.max(0, theirs.index - mine.index)
  const after = Math.max(0, end - theirEnd)
  const edits: TextEdit[] = []
  // From the back, so that the first does not move the second.
  if (after > 0) edits.push({ index: theirEnd + shift, remove: after, insert: before > 0 ? '' : mine.insert })
  if (before > 0) edits.push({ index: mine.index, remove: before, insert: mine.insert })
  if (edits.length === 0 && mine.insert)
    edits.push({ index: theirs.index + theirs.insert.length, remove: 0, insert: mine.insert })
  return edits
}
