import { type CauseId, HEAD, isVirtualParent, type ParentId } from '../model/index.ts'
import { type CauseRecord, compareEdges, compareText, type Edge } from './cause-record.ts'

export type CauseRecords = ReadonlyMap<CauseId, CauseRecord>

/** Where a cause is, deleted or not: its effective parent and its order key there. */
export interface Place {
  readonly parent: ParentId
  readonly order: string
}

/** Of a cause that nothing but hostile data left without any place. */
const NOWHERE: Place = { parent: HEAD, order: '~' }

/** Whether an edge leads to a parent that exists. */
export const isKnown = (records: CauseRecords, parent: string): parent is ParentId =>
  isVirtualParent(parent) || records.has(parent as CauseId)

/** The best of a cause's edges that lead to a parent that exists: its stored parent. */
export function storedEdge(records: CauseRecords, record: CauseRecord): Edge | undefined {
  for (const edge of record.edges) if (isKnown(records, edge.parent)) return edge
  return undefined
}

/**
 * Places for loose causes, which do not reach `head` or `parked` by stored parents: the best edges out of the loose
 * ones into the rest, one after the other, so that of a cycle's moves exactly one stands (document.md, reading 2).
 */
export function placeLoose(records: CauseRecords, loose: ReadonlySet<CauseId>): Map<CauseId, Place> {
  const places = new Map<CauseId, Place>()
  const ready = new EdgeHeap()
  const waiting = new Map<string, LooseEdge[]>()
  for (const id of loose) {
    for (const edge of records.get(id)?.edges ?? []) {
      if (!isKnown(records, edge.parent)) continue
      if (loose.has(edge.parent as CauseId)) {
        const list = waiting.get(edge.parent)
        if (list) list.push({ child: id, edge })
        else waiting.set(edge.parent, [{ child: id, edge }])
      } else ready.push({ child: id, edge })
    }
  }
  const settle = (id: CauseId, place: Place) => {
    places.set(id, place)
    for (const next of waiting.get(id) ?? []) ready.push(next)
  }
  const drain = () => {
    for (let best = ready.pop(); best; best = ready.pop())
      if (!places.has(best.child))
        settle(best.child, { parent: best.edge.parent as ParentId, order: best.edge.order })
  }
  drain()
  if (places.size < loose.size)
    for (const id of Array.from(loose).sort(compareText)) {
      if (places.has(id)) continue
      settle(id, NOWHERE)
      drain()
    }
  return places
}

interface LooseEdge {
  readonly child: CauseId
  readonly edge: Edge
}

const compareLoose = (a: LooseEdge, b: LooseEdge): number =>
  compareEdges(a.edge, b.edge) || compareText(a.child, b.child)

/** A binary heap, best edge first. */
class EdgeHeap {
  readonly #items: LooseEdge[] = []

  push(item: LooseEdge): void {
    const items = this.#items
    let at = items.push(item) - 1
    while (at > 0) {
      const above = (at - 1) >> 1
      if (compareLoose(items[above] as LooseEdge, item) <= 0) break
      items[at] = items[above] as LooseEdge
      at = above
    }
    items[at] = item
  }

  pop(): LooseEdge | undefined {
    const items = this.#items
    const top = items[0]
    const last = items.pop()
    if (items.length === 0 || last === undefined) return top
    let at = 0
    for (;;) {
      let below = 2 * at + 1
      if (below >= items.length) break
      const other = below + 1
      if (other < items.length && compareLoose(items[other] as LooseEdge, items[below] as LooseEdge) < 0)
        below = other
      if (compareLoose(last, items[below] as LooseEdge) <= 0) break
      items[at] = items[below] as LooseEdge
      at = below
    }
    items[at] = last
    return top
  }
}
