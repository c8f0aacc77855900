import type * as Y from 'yjs'
import { type CauseId, isVirtualParent, type ParentId } from '../model/index.ts'
import { type CauseRecord, compareText } from './cause-record.ts'
import { PlaceIndex } from './place-index.ts'
import type { Place } from './places.ts'

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

/** How a cause was before an update touched it; without a record it was unknown. */
export interface RememberedCause {
  readonly record: CauseRecord | undefined
  readonly place: Place | undefined
  readonly isDead: boolean
}

/**
 * The tree of a document, dead causes included, kept up to date cause by cause. Every rule of reading is here; what
 * an update costs depends on what it changed, not on the size of the tree (but for open conflicts, which the next
 * local command settles).
 */
export class TreeIndex {
  readonly dead = new Set<CauseId>()
  readonly shown = new Map<CauseId, Shown>()
  readonly children = new Map<ParentId, readonly CauseId[]>()
  /** Live causes with a tombstone that no longer fits them. */
  readonly voided = new Set<CauseId>()
  readonly #placed: PlaceIndex
  readonly #hashOf: (record: CauseRecord) => string
  #memory: Map<CauseId, RememberedCause> | null = null

  /** `hashOf` gives the hash of a cause's content now, evidence included. */
  constructor(stored: Y.Map<unknown>, hashOf: (record: CauseRecord) => string) {
    this.#placed = new PlaceIndex(stored, id => this.#note(id))
    this.#hashOf = hashOf
  }

  get records(): ReadonlyMap<CauseId, CauseRecord> {
    return this.#placed.records
  }

  /** Where every cause is, dead or alive. */
  get places(): ReadonlyMap<CauseId, Place> {
    return this.#placed.places
  }

  /** Effective children of each parent, dead ones included, in no order. */
  get members(): ReadonlyMap<ParentId, ReadonlySet<CauseId>> {
    return this.#placed.members
  }

  /** Causes that no chain of stored parents leads to `head` or `parked`: an open conflict. */
  get loose(): ReadonlySet<CauseId> {
    return this.#placed.loose
  }

  /** From now on keeps how each cause was before an update touched it; null ends it. */
  remember(memory: Map<CauseId, RememberedCause> | null): void {
    this.#memory = memory
  }

  #note(id: CauseId): void {
    if (!this.#memory || this.#memory.has(id)) return
    const cause = { record: this.records.get(id), place: this.places.get(id), isDead: this.dead.has(id) }
    this.#memory.set(id, cause)
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
    return this.#show(changed, this.#placed.update(changed))
  }

  #show(changed: ReadonlySet<CauseId>, replaced: ReadonlySet<CauseId>): TreeChange {
    const touched = new Set(changed)
    for (const id of replaced) touched.add(id)
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
