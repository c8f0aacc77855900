import type { ParentId } from 'shared/model'
import { foldWords } from './fold-words.ts'

/** A box with all that is found in it, folded; in reading order, the parked lines last. */
export interface SearchedBox {
  readonly id: ParentId
  readonly texts: readonly string[]
  readonly isParked: boolean
}

/** What a search has found in one state of the document. */
export interface Found {
  /** In reading order: the boxes that the view draws. */
  readonly matches: readonly ParentId[]
  /** What only the outline shows: parked lines, where they are not drawn. */
  readonly elsewhere: readonly ParentId[]
}

export const NOTHING_FOUND: Found = { matches: [], elsewhere: [] }

/** The boxes in one of whose texts these words stand, one after the other; case and accents do not count. */
export function findMatches(query: string, boxes: readonly SearchedBox[], drawsParked: boolean): Found {
  const words = foldWords(query)
  if (words === '') return NOTHING_FOUND
  const matches: ParentId[] = []
  const elsewhere: ParentId[] = []
  for (const { id, texts, isParked } of boxes)
    if (texts.some(text => text.includes(words))) (isParked && !drawsParked ? elsewhere : matches).push(id)
  return { matches, elsewhere }
}

/**
 * The match after (1) or before (−1) a box in reading order, round the end to the other one; `at` itself need not match
 * any more. Null where nothing is found.
 */
export function matchBeside(
  matches: readonly ParentId[],
  boxes: readonly SearchedBox[],
  at: ParentId | null,
  by: 1 | -1,
): ParentId | null {
  if (matches.length === 0) return null
  const order = new Map(boxes.map(({ id }, index) => [id, index]))
  const place = (at === null ? undefined : order.get(at)) ?? -1
  const placeOf = (id: ParentId) => order.get(id) ?? 0
  const next =
    by === 1 ? matches.find(id => placeOf(id) > place) : matches.filter(id => placeOf(id) < place).at(-1)
  return next ?? matches.at(by === 1 ? 0 : -1) ?? null
}

/** The match that one comes to first from a box: itself or the next one. */
export const matchFrom = (
  matches: readonly ParentId[],
  boxes: readonly SearchedBox[],
  at: ParentId | null,
): ParentId | null => (at !== null && matches.includes(at) ? at : matchBeside(matches, boxes, at, 1))
