import { type CauseId, childrenOf, type ParentId } from '../model/index.ts'
import type { Workbench } from './workbench.ts'

/** The neighbours between which something is put; null where there is none. */
export interface Gap {
  /** The sibling before the gap. */
  readonly after: CauseId | null
  readonly orderBefore: string | null
  readonly orderAfter: string | null
}

/**
 * The gap under a parent behind the sibling `after` (null: the first gap; undefined or not there: the last), among
 * the siblings without `moving`. Recovered siblings have no order of their own here and stay last.
 */
export function gapAt(
  bench: Workbench,
  parent: ParentId,
  after: CauseId | null | undefined,
  moving: ReadonlySet<CauseId> = new Set(),
): Gap {
  const { shown } = bench.reader.tree
  const all = childrenOf(bench.rca, parent).filter(id => shown.get(id)?.isRecovered === false)
  const siblings = all.filter(id => !moving.has(id))
  const orderOf = (index: number) => shown.get(siblings[index] as CauseId)?.order ?? null
  let index = siblings.length
  if (after === null) index = 0
  else if (after !== undefined && all.includes(after)) {
    // Behind one that moves itself: behind the nearest before it that stays.
    const staying = all.slice(0, all.indexOf(after) + 1).filter(id => !moving.has(id))
    index = staying.length
  }
  const orderBefore = index > 0 ? orderOf(index - 1) : null
  // Two made at the same place and moment can share a key: nothing fits between them.
  while (orderBefore !== null && index < siblings.length && orderOf(index) === orderBefore) index++
  return {
    after: siblings[index - 1] ?? null,
    orderBefore,
    orderAfter: index < siblings.length ? orderOf(index) : null,
  }
}
