import { byDue, type NextActionItem, type RcaId } from 'shared/model'
import { SAMPLE_PRODUCT } from 'shared/templates'
import { matcherOf, wordsOf } from './arrange-rows.ts'
import type { RcaRow } from './rcas-api.ts'

/** An action item that somebody still has to do, with the RCA it belongs to. */
export interface OpenBox extends NextActionItem {
  readonly rca: RcaId
  readonly rcaTitle: string
}

/** Open boxes of one RCA that the list does not name. */
export interface FurtherBoxes {
  readonly rca: RcaId
  readonly rcaTitle: string
  readonly count: number
}

export interface OpenBoxes {
  /** Over all RCAs, the earliest due first. */
  readonly named: readonly OpenBox[]
  readonly further: readonly FurtherBoxes[]
}

/**
 * What is left to do in all of these RCAs, narrowed by a search. The sample's boxes are nobody's to do: they stay out as
 * long as its product says that it is the sample.
 */
export function openBoxesOf(rows: readonly RcaRow[], search = ''): OpenBoxes {
  const isMatch = matcherOf(search)
  const real = rows.filter(row => row.product !== SAMPLE_PRODUCT)
  const named = real.flatMap(row =>
    row.nextActionItems
      .filter(({ text, owners }) => isMatch([...wordsOf(row), text, ...owners]))
      .map(item => ({ ...item, rca: row.id, rcaTitle: row.title })),
  )
  const further = real
    .map(row => ({
      rca: row.id,
      rcaTitle: row.title,
      count: isMatch(wordsOf(row)) ? row.openActionItems - row.nextActionItems.length : 0,
    }))
    .filter(({ count }) => count > 0)
  return { named: named.sort(byDue), further }
}
