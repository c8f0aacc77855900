import type * as Y from 'yjs'
import { type CauseId, isVirtualParent, type ParentId } from '../model/index.ts'
import { type CauseRecord, compareText, readCauseRecord } from './cause-record.ts'
import { isKnown, type Place, placeLoose, storedEdge } from './places.ts'
import { entryOf } from './schema.ts'

/** Where a live cause is shown. */
export interface Shown {
  readonly parent: ParentId
  readonly order: string
  /** True when its own branch is deleted and it is shown under the nearest live ancestor instead. */
  readonly isRecovered: boolean
}

/** What an update changed, for those who keep values made from the index. */
export interface TreeChange {
  /** Causes whose record, place or life changed; some of them may be unknown or dead now. */
  readonly causes: ReadonlySet<CauseId>
  /** Parents whose list of shown children changed. */
  readonly parents: ReadonlySet<ParentId>
  /** Whether a dead cause is among the changed, now or before. */
  readonly isTrashTouched: boolean
  /** Whether a cause appeared, came to life, died or vanished. */
  readonly hasLifeChanged: boolean
}

/**
 * The tree of a document, dead causes included, kept up to date cause by cause. Every rule of reading is here; what
 * an update costs depends on what it changed, not on the size of the tree (but for open conflicts, which the next
 * local command settles).
 */
export class TreeIndex {
  readonly records = new Map<CauseId, CauseRecord>()
  readonly places = new Map<CauseId, Place>()
  /** Effective children of each parent, dead ones included, in no order. */
  readonly members = new Map<ParentId, Set<CauseId>>()
  readonly dead = new Set<CauseId>()
  readonly shown = new Map<CauseId, Shown>()
  readonly children = new Map<ParentId, readonly CauseId[]>()
  /** Live causes with a tombstone that no longer fits them. */
  readonly voided = new Set<CauseId>()
  /** Causes that no chain of stored parents leads to `head` or `parked`. */
  loose: ReadonlySet<CauseId> = new Set()

  readonly #stored: Y.Map<unknown>
  readonly #hashOf: (record: CauseRecord) => string
  /** Causes with an edge to a parent that does not exist (yet), by that parent. */
  readonly #expecting = new Map<string, Set<CauseId>>()

  /** `hashOf` gives the hash of a cause's content now, evidence included. */
  constructor(stored: Y.Map<unknown>, hashOf: (record: CauseRecord) => string) {
    this.#stored = stored
    this.#hashOf = hashOf
  }

  /** Whether the tombstone of a cause fits it: it says what the deleter saw, where they saw it. */
  isDead(record: CauseRecord): boolean {
    const { tombstone } = record
    return (
      tombstone !== null &&
      tombstone.parent === this.places.get(record.id)?.parent &&
      tombstone.hash === this.#hashOf(record)
    )
  }

  /** Takes in that these causes, or the evidence of these causes, may have changed. */
  update(ids: Iterable<CauseId>): TreeChange {
    const changed = new Set(ids)
    const moved = this.#readRecords(changed)
    const replaced = this.#place(moved)
    return this.#show(changed, replaced)
  }

  /** Reads the records; gives the causes whose stored parent may be another now. */
  #readRecords(changed: ReadonlySet<CauseId>): Set<CauseId> {
    const moved = new Set<CauseId>()
    for (const id of changed) {
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
      if (!before) for (const child of this.#expecting.get(id) ?? []) moved.add(child)
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
    const isLoose = new Map<string, boolean>()
    const loose = new Set<CauseId>()
    for (const suspect of suspects) {
      const path: CauseId[] = []
      const onPath = new Set<string>()
      let at: string | undefined = suspect
      while (at !== undefined && !isVirtualParent(at) && !isLoose.has(at) && !onPath.has(at)) {
        onPath.add(at)
        path.push(at as CauseId)
        const record: CauseRecord | undefined = this.records.get(at as CauseId)
        at = record && storedEdge(this.records, record)?.parent
      }
      const ends = at !== undefined && (isVirtualParent(at) || isLoose.get(at) === false)
      for (const id of path) {
        isLoose.set(id, !ends)
        if (!ends && this.records.has(id)) loose.add(id)
      }
    }
    return loose
  }

  #move(id: CauseId, place: Place | undefined, replaced: Set<CauseId>): void {
    const before = this.places.get(id)
    if (before?.parent === place?.parent && before?.order === place?.order) return
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

  #show(changed: ReadonlySet<CauseId>, replaced: ReadonlySet<CauseId>): TreeChange {
    const touched = new Set([...changed, ...replaced])
    // A dead cause that changed, died, revived or moved carries what lives below it along.
    const carriers: CauseId[] = []
    let isTrashTouched = false
    let hasLifeChanged = false
    for (const id of touched) {
      const record = this.records.get(id)
      const wasKnown = this.shown.has(id) || this.dead.has(id)
      const wasDead = this.dead.delete(id)
      const isDead = record !== undefined && this.isDead(record)
      if (wasKnown !== (record !== undefined) || wasDead !== isDead) hasLifeChanged = true
      if (isDead) this.dead.add(id)
      if (record?.tombstone && !isDead) this.voided.add(id)
      else this.voided.delete(id)
      if (wasDead || isDead) {
        carriers.push(id)
        isTrashTouched = true
      } else if (!record) carriers.push(id)
    }
    const carried = new Set(touched)
    for (let id = carriers.pop(); id !== undefined; id = carriers.pop())
      for (const member of this.members.get(id) ?? []) {
        if (this.dead.has(member) && !carried.has(member)) carriers.push(member)
        carried.add(member)
      }
    const parents = this.#showAll(carried)
    return { causes: carried, parents, isTrashTouched, hasLifeChanged }
  }

  #showAll(ids: ReadonlySet<CauseId>): Set<ParentId> {
    const arrivals = new Map<ParentId, CauseId[]>()
    const departures = new Map<ParentId, Set<CauseId>>()
    const liveAbove = new Map<CauseId, ParentId>()
    for (const id of ids) {
      const before = this.shown.get(id)
      const after = this.#shownOf(id, liveAbove)
      if (before && after && isSameShown(before, after)) continue
      if (before) {
        const leaving = departures.get(before.parent)
        if (leaving) leaving.add(id)
        else departures.set(before.parent, new Set([id]))
      }
      if (!after) {
        this.shown.delete(id)
        continue
      }
      this.shown.set(id, after)
      const arriving = arrivals.get(after.parent)
      if (arriving) arriving.push(id)
      else arrivals.set(after.parent, [id])
    }
    const parents = new Set([...departures.keys(), ...arrivals.keys()])
    for (const parent of parents)
      this.#list(parent, departures.get(parent) ?? new Set(), arrivals.get(parent) ?? [])
    return parents
  }

  #shownOf(id: CauseId, liveAbove: Map<CauseId, ParentId>): Shown | undefined {
    const place = this.places.get(id)
    if (!place || this.dead.has(id)) return undefined
    const path: CauseId[] = []
    let at: ParentId = place.parent
    while (!isVirtualParent(at) && this.dead.has(at)) {
      const known = liveAbove.get(at)
      if (known !== undefined) at = known
      else {
        path.push(at)
        at = (this.places.get(at) as Place).parent
      }
    }
    for (const dead of path) liveAbove.set(dead, at)
    return { parent: at, order: place.order, isRecovered: at !== place.parent }
  }

  #list(parent: ParentId, leaving: ReadonlySet<CauseId>, arriving: CauseId[]): void {
    const list = (this.children.get(parent) ?? []).filter(id => !leaving.has(id))
    arriving.sort(this.#compare)
    if (arriving.length <= 8) for (const id of arriving) list.splice(this.#indexIn(list, id), 0, id)
    else {
      list.push(...arriving)
      list.sort(this.#compare)
    }
    if (list.length > 0) this.children.set(parent, list)
    else this.children.delete(parent)
  }

  #indexIn(list: readonly CauseId[], id: CauseId): number {
    let low = 0
    let high = list.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#compare(list[middle] as CauseId, id) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Recovered ones last, then by order key, then by id. */
  readonly #compare = (a: CauseId, b: CauseId): number => {
    const placeA = this.shown.get(a) as Shown
    const placeB = this.shown.get(b) as Shown
    return (
      Number(placeA.isRecovered) - Number(placeB.isRecovered) ||
      compareText(placeA.order, placeB.order) ||
      compareText(a, b)
    )
  }
}

const isSameShown = (a: Shown, b: Shown): boolean =>
  a.parent === b.parent && a.order === b.order && a.isRecovered === b.isRecovered

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
