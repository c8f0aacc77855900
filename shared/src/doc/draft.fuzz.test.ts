import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CauseDraft } from '../model/index.ts'
import { findViolations, HEAD, PARKED, type ParentId, type Rca, unwrap, walk } from '../model/index.ts'
import { arbitraryDraft } from '../testing/arbitrary-drafts.ts'
import { canonicalOf, rca as draftOf, fuzzRun, idOf, impact, meet, readDraft } from '../testing/index.ts'
import { cleanParagraph } from './clean-text.ts'
import { checkDraft, insertDraft } from './index.ts'

const linesOf = (drafts: readonly CauseDraft[], depth = 1): readonly string[] =>
  drafts.flatMap(({ text, children }) => [
    `${depth} ${cleanParagraph(text)}`,
    ...linesOf(children ?? [], depth + 1),
  ])

const shownUnder = (rca: Rca, parent: ParentId): readonly string[] =>
  Array.from(walk(rca, parent), ({ cause, depth }) => `${depth} ${cause.text}`)

test('[C23] whatever draft becomes a new RCA, every cause of it is there, in its place and order', () => {
  fc.assert(
    fc.property(arbitraryDraft(), draft => {
      const read = readDraft(draft)
      expect(findViolations(read)).toEqual([])
      expect(shownUnder(read, HEAD)).toEqual(linesOf(draft.causes))
      expect(shownUnder(read, PARKED)).toEqual(linesOf(draft.parked ?? []))
    }),
    fuzzRun(100),
  )
})

test('[C9] whatever draft is pasted, an undo leaves what was there and a redo brings it all back', () => {
  fc.assert(
    fc.property(arbitraryDraft(), draft => {
      fc.pre(checkDraft(draft).ok)
      const { alice, sync, shown } = meet(draftOf('Loss', impact('A'), impact('B')))
      const before = canonicalOf(alice.rca())
      const inserted = insertDraft(alice, { parent: idOf(alice, 'A'), draft })
      if (!inserted.ok) return
      const after = canonicalOf(alice.rca())
      const tops = inserted.value.map(id => alice.rca().causes.get(id)?.text)
      expect(tops).toEqual(draft.causes.map(({ text }) => cleanParagraph(text)))
      unwrap(alice.undo())
      expect(canonicalOf(alice.rca())).toBe(before)
      expect(alice.canUndo()).toBe(false)
      unwrap(alice.redo())
      expect(canonicalOf(alice.rca())).toBe(after)
      sync()
      expect(shown()).toContain('B')
    }),
    fuzzRun(60),
  )
})
