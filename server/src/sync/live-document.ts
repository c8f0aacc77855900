import { type RcaTypes, rcaTypes, readRca } from 'shared/doc'
import type { Rca } from 'shared/model'
import { CLOSE } from 'shared/protocol'
import * as Y from 'yjs'
import type { StoredRoom } from '../storage/room-store.ts'
import { type DecodedUpdate, decodeUpdate, findViolation, isComplete } from './decoded-update.ts'
import type { DocumentBounds } from './document-bounds.ts'
import { findTouchedViolation } from './touched.ts'
import type { Violation } from './violation.ts'

/** Of each client id, the first clock that is not known. */
export type StateVector = ReadonlyMap<number, number>

export type Applied =
  /** What was new in it, format V1, and what was known before. */
  | { readonly outcome: 'applied'; readonly update: Uint8Array; readonly since: StateVector }
  | { readonly outcome: 'known' }
  /** The document is spoilt and must be thrown away. */
  | { readonly outcome: 'violation'; readonly violation: Violation }

const GROWTH_BETWEEN_MEASURES = 1024 * 1024

/** One document in memory, and the only place that applies what clients send. */
export class LiveDocument {
  readonly doc = new Y.Doc()
  /** False when some of what was stored builds on something that is missing. That part is left out, and the store keeps it. */
  readonly isWhole: boolean
  readonly #bounds: DocumentBounds
  readonly #types: RcaTypes
  #transaction: Y.Transaction | null = null
  #emitted: Uint8Array | null = null
  /** Counts changes, for what is cached. */
  #version = 0
  #wholeState: { readonly version: number; readonly bytes: Uint8Array } | null = null
  #rca: { readonly version: number; readonly value: Rca } | null = null
  /** At most so many bytes, by the last measure and what has come since. */
  #size: number
  #measuredSize: number

  /** The document as stored, with what is not stored yet. */
  constructor(stored: StoredRoom, unsaved: readonly Uint8Array[], bounds: DocumentBounds) {
    this.#bounds = bounds
    // Every top-level type has its kind before any update can give it another.
    this.#types = rcaTypes(this.doc)
    this.doc.transact(() => {
      if (stored.snapshot) Y.applyUpdateV2(this.doc, stored.snapshot)
      for (const update of stored.updates) Y.applyUpdate(this.doc, update)
      for (const update of unsaved) Y.applyUpdate(this.doc, update)
    })
    const { store } = this.doc
    this.isWhole = store.pendingStructs === null && store.pendingDs === null
    // Nobody can show it, and peers who were sent it would send it back as something new.
    store.pendingStructs = null
    store.pendingDs = null
    // Whoever joins is sent this encoding.
    this.#size = this.#encodeWhole().length
    this.#measuredSize = this.#size
    this.doc.on('afterTransaction', transaction => {
      this.#transaction = transaction
    })
    this.doc.on('update', update => {
      this.#emitted = update
    })
  }

  /** The oldest version of what is stored that may still write: a newer Fishbone may have claimed the document. */
  get minWriter(): number {
    const version = this.#types.meta.get('minWriter')
    return typeof version === 'number' ? version : 0
  }

  clockOf(client: number): number {
    return Y.getState(this.doc.store, client)
  }

  /** An update taken apart and checked by itself; nothing has changed. */
  check(bytes: Uint8Array): DecodedUpdate | Violation {
    const update = decodeUpdate(bytes, this.#bounds.structs)
    return 'code' in update ? update : (findViolation(update, this.#bounds) ?? update)
  }

  isComplete(update: DecodedUpdate): boolean {
    return isComplete(update, client => this.clockOf(client))
  }

  /** Whether an update says nothing new. */
  knows({ ranges, deletes }: DecodedUpdate): boolean {
    for (const [client, { to }] of ranges) if (to > this.clockOf(client)) return false
    return deletes.every(({ client, from, to }) => this.#isDeleted(client, from, to))
  }

  /** Applies an update that is checked and complete, then checks what it has touched. Never throws. */
  apply(checked: DecodedUpdate): Applied {
    this.#takeEmitted()
    try {
      Y.applyUpdate(this.doc, checked.bytes)
      const violation =
        this.#transaction && findTouchedViolation(this.#transaction, this.#types, this.#bounds)
      if (violation) return { outcome: 'violation', violation }
    } catch (error) {
      return {
        outcome: 'violation',
        violation: { code: CLOSE.malformed, reason: 'cannot be applied', cause: error },
      }
    }
    const { update, since } = this.#takeEmitted()
    if (!update || !since) return { outcome: 'known' }
    this.#version++
    this.#size += update.length
    if (this.#size > this.#bounds.bytes && this.#measure() > this.#bounds.bytes)
      return { outcome: 'violation', violation: { code: CLOSE.tooBig, reason: 'the document is too big' } }
    return { outcome: 'applied', update, since }
  }

  /** What a peer of this state vector lacks, format V1; people who join together share one encoding. */
  encodeState(stateVector: StateVector): Uint8Array {
    if (stateVector.size === 0) return this.#encodeWhole()
    return Y.encodeStateAsUpdate(this.doc, Y.encodeStateVector(new Map(stateVector)))
  }

  /** The whole document in format V2. */
  encodeSnapshot(): Uint8Array {
    return Y.encodeStateAsUpdateV2(this.doc)
  }

  /** Read once, until something changes. */
  read(): Rca {
    if (this.#rca?.version !== this.#version) this.#rca = { version: this.#version, value: readRca(this.doc) }
    return this.#rca.value
  }

  destroy(): void {
    this.doc.destroy()
  }

  /** What the last transaction gave out; nothing of it is kept. */
  #takeEmitted(): { readonly update: Uint8Array | null; readonly since: StateVector | undefined } {
    const update = this.#emitted
    const since = this.#transaction?.beforeState
    this.#emitted = null
    this.#transaction = null
    return { update, since }
  }

  #isDeleted(client: number, from: number, to: number): boolean {
    const structs = this.doc.store.clients.get(client)
    if (from >= to) return true
    if (!structs || to > this.clockOf(client)) return false
    for (let index = Y.findIndexSS(structs, from); index < structs.length; index++) {
      const struct = structs[index]
      if (!struct || struct.id.clock >= to) break
      if (!struct.deleted) return false
    }
    return true
  }

  #encodeWhole(): Uint8Array {
    if (this.#wholeState?.version !== this.#version)
      this.#wholeState = { version: this.#version, bytes: Y.encodeStateAsUpdate(this.doc) }
    return this.#wholeState.bytes
  }

  /** Measuring costs an encoding, so near the bound it is done once a megabyte; deletions may have freed some. */
  #measure(): number {
    if (
      this.#measuredSize <= this.#bounds.bytes ||
      this.#size - this.#measuredSize > GROWTH_BETWEEN_MEASURES
    ) {
      this.#size = this.#encodeWhole().length
      this.#measuredSize = this.#size
    }
    return this.#size
  }
}
