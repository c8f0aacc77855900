import { matchSorter, type RankedItem, rankings } from 'match-sorter'
import { foldText } from '../ui/index.ts'

/**
 * The items that answer a query, best first; without a query all, as they come. Each word of the query must be found
 * in one of an item's texts, at its beginning or inside; words come in any order, case and accents do not count. Only
 * where nothing is found so, letters in their order are enough: in long labels they find everything. Of equal answers
 * the shorter label comes first, of equally long ones the earlier item.
 *
 * @param textsOf what is shown of an item, and its keywords: these say less than a label that holds the same word.
 */
export function bestMatches<Item>(
  query: string,
  items: readonly Item[],
  textsOf: (item: Item) => readonly [label: string, ...keywords: string[]],
  limit: number,
): readonly Item[] {
  const label = (item: Item) => foldText(textsOf(item)[0])
  const keywords = (item: Item) => textsOf(item).slice(1).map(foldText)
  const shorterFirst = (a: RankedItem<Item>, b: RankedItem<Item>) =>
    textsOf(a.item)[0].length - textsOf(b.item)[0].length || a.index - b.index
  const words = foldText(query).split(/\s+/).filter(Boolean)
  const search = (threshold: typeof rankings.ACRONYM | typeof rankings.MATCHES): readonly Item[] => {
    const keys = [
      { key: label, threshold },
      { key: keywords, threshold: rankings.CONTAINS, maxRanking: rankings.CONTAINS },
    ]
    const options = { keys, baseSort: shorterFirst, keepDiacritics: true }
    // From the last word to the first: the first one has the last say in the order.
    return words.reduceRight((left, word) => matchSorter(left, word, options), [...items])
  }
  const found = search(rankings.ACRONYM)
  return (found.length > 0 ? found : search(rankings.MATCHES)).slice(0, limit)
}
