import type * as Y from 'yjs'
import { type CauseId, isVirtualParent, type ParentId } from '../model/index.ts'
import { type CauseRecord, readCauseRecord } from './cause-record.ts'
import { isKnown, type Place, placeLoose, storedEdge } from './places.ts'
import { entryOf } from './schema.ts'

/**
 * Where every cause of a document is, dead or alive, kept up to date cause by cause. What an update costs depends on
 * what it changed, not on the size of the tree (but for open conflicts, which the next local command settles).
 */
export class PlaceIndex {
  readonly records = new Map<CauseId, CauseRecord>()
  readonly places = new Map<CauseId, Place>()
  /** Effective children of each parent, dead ones included, in no order. */
  readonly members = new Map<ParentId, Set<CauseId>>()
  /** Causes that no chain of stored parents leads to `head` or `parked`. */
  loose: ReadonlySet<CauseId> = new Set()

  readonly #stored: Y.Map<unknown>
  readonly #beforeChange: (id: CauseId) => void
  /** Causes with an edge to a parent that does not exist (yet), by that parent. */
  readonly #expecting = new Map<string, Set<CauseId>>()

  /** `beforeChange` is called with each cause before its record or place becomes another. */
  constructor(stored: Y.Map<unknown>, beforeChange: (id: CauseId) => void) {
    this.#stored = stored
    this.#beforeChange = beforeChange
  }

  /** Takes in that these causes may have changed; gives those whose place is another now. */
  update(changed: ReadonlySet<CauseId>): Set<CauseId> {
    return this.#place(this.#readRecords(changed))
  }

  /** Reads the records; gives the causes whose stored parent may be another now. */
  #readRecords(changed: ReadonlySet<CauseId>): Set<CauseId> {
    const moved = new Set<CauseId>()
    for (const id of changed) {
      this.#beforeChange(id)
      const before = this.records.get(id)
      const entry = entryOf(this.#stored, id)
      if (!entry) {
        if (before) {
          this.records.delete(id)
          moved.add(id)
          // Only a hostile peer takes a container away: whatever pointed at it may have to go elsewhere.
          for (const other of this.records.keys()) moved.add(other)
        }
        continue
      }
      const record = readCauseRecord(id, entry)
      this.records.set(id, record)
      if (before && hasSameEdges(before, record)) continue
      moved.add(id)
      if (before) continue
      for (const child of this.#expecting.get(id) ?? []) moved.add(child)
      this.#expecting.delete(id)
    }
    for (const id of moved)
      for (const edge of this.records.get(id)?.edges ?? [])
        if (!isKnown(this.records, edge.parent)) this.#expect(edge.parent, id)
    return moved
  }

  #expect(parent: string, child: CauseId): void {
    const children = this.#expecting.get(parent)
    if (children) children.add(child)
    else this.#expecting.set(parent, new Set([child]))
  }

  /** Gives each cause its effective place; returns those whose place changed. */
  #place(moved: Set<CauseId>): Set<CauseId> {
    const replaced = new Set<CauseId>()
    if (moved.size === 0) return replaced
    // While nothing is loose, only a moved cause can close a loop or lose its way to the head.
    const isCalm = this.loose.size === 0
    const everything = () => new Set([...this.records.keys(), ...moved])
    let scope = isCalm ? moved : everything()
    let loose = this.#findLoose(scope)
    if (isCalm && loose.size > 0) {
      scope = everything()
      loose = this.#findLoose(scope)
    }
    const reattached = loose.size > 0 ? placeLoose(this.records, loose) : undefined
    for (const id of scope) {
      const record = this.records.get(id)
      if (!record) {
        this.#move(id, undefined, replaced)
        continue
      }
      const edge = storedEdge(this.records, record)
      const place = reattached?.get(id) ?? (edge && { parent: edge.parent as ParentId, order: edge.order })
      this.#move(id, place, replaced)
    }
    this.loose = loose
    return replaced
  }

  /** Those of the causes whose chain of stored parents does not end at `head` or `parked`. */
  #findLoose(suspects: ReadonlySet<CauseId>): Set<CauseId> {
    const ends = new Map<string, boolean>()
    const loose = new Set<CauseId>()
    const parentOf = (id: string) => {
      const record = this.records.get(id as CauseId)
      return record && storedEdge(this.records, record)?.parent
    }
    for (const suspect of suspects) {
      if (ends.has(suspect)) continue
      let at = parentOf(suspect)
      const path = [suspect]
      // Parents mostly come before their children: then there is no path to walk and to remember.
      if (at !== undefined && !isVirtualParent(at) && !ends.has(at)) {
        const onPath = new Set<string>(path)
        for (
          ;
          at !== undefined && !isVirtualParent(at) && !ends.has(at) && !onPath.has(at);
          at = parentOf(at)
        ) {
          onPath.add(at)
          path.push(at as CauseId)
        }
      }
      const isEnding = at !== undefined && (isVirtualParent(at) || ends.get(at) === true)
      for (const id of path) {
        ends.set(id, isEnding)
        if (!isEnding && this.records.has(id)) loose.add(id)
      }
    }
    return loose
  }

  #move(id: CauseId, place: Place | undefined, replaced: Set<CauseId>): void {
    const before = this.places.get(id)
    if (before?.parent === place?.parent && before?.order === place?.order) return
    this.#beforeChange(id)
    replaced.add(id)
    if (before) this.members.get(before.parent)?.delete(id)
    if (!place) {
      this.places.delete(id)
      return
    }
    this.places.set(id, place)
    const members = this.members.get(place.parent)
    if (members) members.add(id)
    else this.members.set(place.parent, new Set([id]))
  }
}

const hasSameEdges = (a: CauseRecord, b: CauseRecord): boolean =>
  a.edges.length === b.edges.length &&
  a.edges.every((edge, index) => {
    const other = b.edges[index]
    return (
      other?.parent === edge.parent &&
      other.counter === edge.counter &&
      other.order === edge.order &&
      other.isSettled === edge.isSettled
    )
  })
