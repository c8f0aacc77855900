import { isGraphemeEdge } from './graphemes.ts'
import type { TextEdit } from './text-target.ts'

/**
 * The edit that made `after` out of `before`, with the caret at `caret` in `after`: what lies behind the caret is
 * taken as unchanged first, so that "aa" typed into "aaa" goes where it was typed. Snapped to grapheme edges.
 */
export function diffText(before: string, after: string, caret: number): TextEdit {
  const shorter = Math.min(before.length, after.length)
  let suffix = 0
  const behind = Math.max(0, after.length - Math.max(0, caret))
  while (suffix < Math.min(behind, shorter) && isSameFromEnd(before, after, suffix)) suffix++
  let prefix = 0
  while (prefix < shorter - suffix && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix++
  while (suffix < shorter - prefix && isSameFromEnd(before, after, suffix)) suffix++
  const isEdge = (fromStart: number) => isGraphemeEdge(before, fromStart) && isGraphemeEdge(after, fromStart)
  while (!isEdge(prefix)) prefix--
  const isEdgeFromEnd = (fromEnd: number) =>
    isGraphemeEdge(before, before.length - fromEnd) && isGraphemeEdge(after, after.length - fromEnd)
  while (!isEdgeFromEnd(suffix)) suffix--
  return {
    index: prefix,
    remove: before.length - suffix - prefix,
    insert: after.slice(prefix, after.length - suffix),
  }
}

const isSameFromEnd = (before: string, after: string, back: number): boolean =>
  before.charCodeAt(before.length - 1 - back) === after.charCodeAt(after.length - 1 - back)
