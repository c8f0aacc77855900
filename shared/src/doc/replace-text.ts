import type * as Y from 'yjs'
import { diffText } from './diff-text.ts'
import { storedIndex } from './text-at.ts'

/** Makes a text say something else by writing only what differs: what others type into the rest stays. */
export function replaceText(text: Y.Text, words: string): void {
  const before = text.toString()
  const { index, remove, insert } = diffText(before, words, words.length)
  const from = storedIndex(text, index)
  const to = storedIndex(text, index + remove)
  if (to > from) text.delete(from, to - from)
  if (insert !== '') text.insert(from, insert)
}
