import type * as Y from 'yjs'
import { LIMITS, ok, type Result, refuse } from '../model/index.ts'
import { entryOf, type RcaTypes, textOf } from './schema.ts'
import type { TextTarget } from './text-target.ts'

const ENTRY_TEXTS = {
  cause: { map: 'causes', key: 'label', code: 'unknown-cause' },
  'action-item': { map: 'actionItems', key: 'text', code: 'unknown-action-item' },
  evidence: { map: 'evidence', key: 'text', code: 'unknown-evidence' },
  moment: { map: 'moments', key: 'text', code: 'unknown-moment' },
} as const

/**
 * The text that a target names. That of a deleted entry too: who is typing while somebody deletes goes on, and what
 * they write lives.
 */
export function textAt(types: RcaTypes, target: TextTarget): Result<Y.Text> {
  if (target.of === 'problem' || target.of === 'title' || target.of === 'summary') return ok(types[target.of])
  const { map, key, code } = ENTRY_TEXTS[target.of]
  const entry = entryOf(types[map], target.id)
  const text = entry && textOf(entry, key)
  return text ? ok(text) : refuse(code, 'This is no longer there.')
}

export const limitOf = (target: TextTarget): number =>
  target.of === 'summary'
    ? LIMITS.summary
    : target.of === 'title' || target.of === 'problem'
      ? LIMITS.title
      : LIMITS.label

/** The index in the stored text of an index in its words: embeds that a peer put in take a place but say nothing. */
export function storedIndex(text: Y.Text, index: number): number {
  if (hasNoEmbeds(text)) return index
  let words = 0
  let stored = 0
  for (const { insert } of text.toDelta() as { insert: unknown }[]) {
    const length = typeof insert === 'string' ? insert.length : 0
    if (length > 0 && words + length >= index) return stored + index - words
    words += length
    stored += typeof insert === 'string' ? length : 1
  }
  return stored
}

/** The index in the words of a text of an index in what is stored. */
export function wordIndex(text: Y.Text, index: number): number {
  if (hasNoEmbeds(text)) return index
  let words = 0
  let stored = 0
  for (const { insert } of text.toDelta() as { insert: unknown }[]) {
    const length = typeof insert === 'string' ? insert.length : 1
    if (stored + length >= index) return typeof insert === 'string' ? words + index - stored : words
    stored += length
    if (typeof insert === 'string') words += length
  }
  return words
}

export const hasNoEmbeds = (text: Y.Text): boolean => text.length === text.toString().length
