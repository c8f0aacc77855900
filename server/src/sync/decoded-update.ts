import { SCHEMA } from 'shared/doc'
import { CLOSE } from 'shared/protocol'
import * as Y from 'yjs'
import type { DocumentBounds } from './document-bounds.ts'
import type { Violation } from './violation.ts'

/** The clocks that an update brings of one client: from, up to and without to. */
export interface ClockRange {
  readonly from: number
  readonly to: number
}

/** Clocks of one client that an update deletes: from, up to and without to. */
export interface DeletedRange extends ClockRange {
  readonly client: number
}

type Struct = Y.Item | Y.GC | Y.Skip

/** An update taken apart without touching any document. */
export interface DecodedUpdate {
  readonly bytes: Uint8Array
  readonly structs: readonly Struct[]
  readonly ranges: ReadonlyMap<number, ClockRange>
  readonly deletes: readonly DeletedRange[]
  /** It says itself that something between its parts is missing. */
  readonly hasGap: boolean
}

const MALFORMED: Violation = { code: CLOSE.malformed, reason: 'malformed update' }

/** Takes an update apart, unless it is malformed or has more parts than it may. Never throws. */
export function decodeUpdate(received: Uint8Array, maxStructs: number): DecodedUpdate | Violation {
  // A copy of its own memory: strings that announce more than there is must fail, not read what lies behind.
  const bytes = new Uint8Array(received)
  try {
    const { structs, ds, isAtEnd } = decodeWhole(bytes, maxStructs)
    const ranges = rangesOf(structs)
    if (!ranges || !isAtEnd) return MALFORMED
    const deletes = Array.from(ds.clients, ([client, items]) =>
      items.map(({ clock, len }) => ({ client, from: clock, to: clock + len })),
    ).flat()
    return { bytes, structs, ranges, deletes, hasGap: structs.some(struct => struct instanceof Y.Skip) }
  } catch (error) {
    return error instanceof TooManyStructs ? tooBig('too many changes at once') : MALFORMED
  }
}

class TooManyStructs extends Error {}

/** As `Y.decodeUpdate`, which passes over whatever follows an update, and takes apart however much there is. */
function decodeWhole(bytes: Uint8Array, maxStructs: number) {
  let isAtEnd = () => true
  let left = maxStructs
  const count = () => {
    if (left-- <= 0) throw new TooManyStructs()
  }
  class Decoder extends Y.UpdateDecoderV1 {
    constructor(rest: ConstructorParameters<typeof Y.UpdateDecoderV1>[0]) {
      super(rest)
      isAtEnd = () => rest.pos === rest.arr.length
    }
    override readInfo() {
      count()
      return super.readInfo()
    }
    override readDsLen() {
      count()
      return super.readDsLen()
    }
  }
  const decoded = Y.decodeUpdateV2(bytes, Decoder)
  return { ...decoded, isAtEnd: isAtEnd() }
}

/** Null when the structs of a client do not follow one another: Yjs would silently drop some. */
function rangesOf(structs: readonly Struct[]): Map<number, ClockRange> | null {
  const ranges = new Map<number, ClockRange>()
  let client = -1
  for (const { id, length } of structs) {
    const range = ranges.get(id.client)
    if (range && (id.client !== client || range.to !== id.clock)) return null
    client = id.client
    ranges.set(id.client, { from: range?.from ?? id.clock, to: id.clock + length })
  }
  return ranges
}

/** What can be known of an update by itself: kinds of content, sizes, clocks. */
export function findViolation(update: DecodedUpdate, bounds: DocumentBounds): Violation | null {
  for (const { to } of update.ranges.values()) if (!(to <= bounds.clock)) return MALFORMED
  for (const { to } of update.deletes) if (!(to <= bounds.clock)) return MALFORMED
  for (const struct of update.structs) {
    const violation = struct instanceof Y.Item ? findItemViolation(struct, bounds) : null
    if (violation) return violation
  }
  return null
}

function findItemViolation(item: Y.Item, bounds: DocumentBounds): Violation | null {
  const { origin, rightOrigin, parentSub } = item
  for (const id of [origin, rightOrigin, item.parent])
    if (id instanceof Y.ID && id.client === item.id.client && id.clock >= item.id.clock) return MALFORMED
  // Once applied, an unknown name would stay in the document for ever.
  if (typeof item.parent === 'string' && !Object.hasOwn(SCHEMA, item.parent)) return MALFORMED
  if (parentSub !== null && parentSub.length > bounds.key) return tooBig('a key is too long')
  return findContentViolation(item.content, bounds)
}

function findContentViolation(content: Y.Item['content'], bounds: DocumentBounds): Violation | null {
  if (content instanceof Y.ContentDeleted) return null
  if (content instanceof Y.ContentString)
    return content.str.length > bounds.summary ? tooBig('a text is too long') : null
  if (content instanceof Y.ContentAny)
    return content.arr.every(value => measure(value, bounds.value, bounds.valueDepth) >= 0)
      ? null
      : tooBig('a value is too big')
  if (content instanceof Y.ContentType && (content.type instanceof Y.Map || content.type instanceof Y.Text))
    // An XML text is a kind of text, but none of ours.
    return content.type instanceof Y.XmlText || content.type instanceof Y.XmlHook ? MALFORMED : null
  return MALFORMED
}

/** What is left of a budget of code units and parts after a value; negative when it exceeds budget or depth. */
function measure(value: unknown, budget: number, depth: number): number {
  if (typeof value === 'string') return budget - value.length
  if (value instanceof Uint8Array) return budget - value.length
  if (typeof value !== 'object' || value === null) return budget - 1
  if (depth === 0) return -1
  let left = budget - 1
  for (const [key, part] of Object.entries(value)) {
    left = measure(part, left - key.length, depth - 1)
    if (left < 0) return left
  }
  return left
}

const tooBig = (reason: string): Violation => ({ code: CLOSE.tooBig, reason })

/** Whether everything that the update builds on is known already or in it (H36). */
export function isComplete(update: DecodedUpdate, clockOf: (client: number) => number): boolean {
  if (update.hasGap) return false
  for (const [client, { from }] of update.ranges) if (from > clockOf(client)) return false
  const isKnown = (client: number, clock: number) =>
    clock < clockOf(client) || clock < (update.ranges.get(client)?.to ?? 0)
  for (const { client, to } of update.deletes) if (!isKnown(client, to - 1)) return false
  for (const struct of update.structs) {
    if (!(struct instanceof Y.Item)) continue
    for (const id of [struct.origin, struct.rightOrigin, struct.parent])
      if (id instanceof Y.ID && !isKnown(id.client, id.clock)) return false
  }
  return true
}
