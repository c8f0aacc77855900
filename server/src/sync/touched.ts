import type { RcaTypes } from 'shared/doc'
import { CLOSE } from 'shared/protocol'
import * as Y from 'yjs'
import type { DocumentBounds } from './document-bounds.ts'
import type { Violation } from './violation.ts'

// biome-ignore lint/suspicious/noExplicitAny: Yjs types each kind's events, and a parent may be of any kind
type Parent = Y.AbstractType<any>

const malformed = (reason: string): Violation => ({ code: CLOSE.malformed, reason })
const tooBig = (reason: string): Violation => ({ code: CLOSE.tooBig, reason })

/**
 * Checks what a transaction has touched and nothing else: its cost is that of the change, not of the document.
 * The document already holds the change; a violation means that it must be thrown away.
 */
export function findTouchedViolation(
  transaction: Y.Transaction,
  types: RcaTypes,
  bounds: DocumentBounds,
): Violation | null {
  const { store } = transaction.doc
  if (store.pendingStructs || store.pendingDs) return malformed('an update depends on itself')
  const { causes, actionItems, evidence, moments, people } = types
  const containers: readonly Parent[] = [causes, actionItems, evidence, moments, people]
  // `changed` leaves out types that are themselves new.
  const touched = new Set<Parent>(transaction.changed.keys() as Iterable<Parent>)
  for (const item of newItems(transaction)) {
    const parent = item.parent as Parent
    touched.add(parent)
    const violation = findPlaceViolation(item, parent)
    if (violation) return violation
  }
  for (const type of touched) {
    if (type instanceof Y.Text) {
      if (type.length > (type === types.summary ? bounds.summary : bounds.text))
        return tooBig('a text is too long')
    } else if (!containers.includes(type) && type._map.size > bounds.keysPerEntry)
      return tooBig('an entry has too many keys')
  }
  return containers.reduce((sum, { _map }) => sum + _map.size, 0) > bounds.containers
    ? tooBig('the document has too many entries')
    : null
}

function* newItems(transaction: Y.Transaction): Generator<Y.Item> {
  const { clients } = transaction.doc.store
  for (const [client, after] of transaction.afterState) {
    const before = transaction.beforeState.get(client) ?? 0
    const structs = clients.get(client)
    if (after === before || !structs) continue
    for (let index = Y.findIndexSS(structs, before); index < structs.length; index++) {
      const struct = structs[index]
      if (struct instanceof Y.Item && !struct.deleted) yield struct
    }
  }
}

/** A document is container → entry → text: texts hold characters, maps hold one value a key, nothing lies deeper. */
function findPlaceViolation(item: Y.Item, parent: Parent): Violation | null {
  if (parent instanceof Y.Text)
    return item.parentSub === null && item.content instanceof Y.ContentString
      ? null
      : malformed('a text holds something else than characters')
  if (!(parent instanceof Y.Map)) return malformed('unknown type')
  if (item.parentSub === null || item.length !== 1) return malformed('a map holds a list')
  if (item.content instanceof Y.ContentString) return malformed('a map holds characters')
  return item.content instanceof Y.ContentType && depthOf(parent) > 1 ? malformed('nested too deep') : null
}

function depthOf(type: Parent): number {
  let depth = 0
  for (let item = type._item; item; item = (item.parent as Parent)._item) depth++
  return depth
}
