import * as Y from 'yjs'
import { isEntryId } from '../model/index.ts'
import type { Changes } from './rca-reader.ts'
import { ENTRY_MAPS, type EntryMap, type RcaTypes } from './schema.ts'

const HEAD_TYPES = ['problem', 'title', 'summary', 'meta'] as const

/**
 * Calls `onChange` once after each transaction that changed something, with what it touched and the origin of the
 * transaction. Returns the end.
 */
export function followChanges(
  doc: Y.Doc,
  types: RcaTypes,
  onChange: (changes: Changes, origin: unknown) => void,
): () => void {
  let changes: Changes | undefined
  const touch = (): Changes => {
    changes ??= {
      head: false,
      causes: new Set(),
      actionItems: new Set(),
      evidence: new Set(),
      moments: new Set(),
      people: new Set(),
    }
    return changes
  }
  const onHead = () => {
    touch().head = true
  }
  const onEntries: Record<EntryMap, (events: Y.YEvent<Y.AbstractType<unknown>>[]) => void> = {
    causes: events => addIds(touch().causes, events),
    actionItems: events => addIds(touch().actionItems, events),
    evidence: events => addIds(touch().evidence, events),
    moments: events => addIds(touch().moments, events),
    people: events => addIds(touch().people, events),
  }
  const onTransaction = ({ origin }: Y.Transaction) => {
    const done = changes
    changes = undefined
    if (done) onChange(done, origin)
  }
  for (const name of HEAD_TYPES) (types[name] as Y.AbstractType<unknown>).observeDeep(onHead)
  for (const name of ENTRY_MAPS) types[name].observeDeep(onEntries[name] as never)
  doc.on('afterTransaction', onTransaction)
  return () => {
    for (const name of HEAD_TYPES) (types[name] as Y.AbstractType<unknown>).unobserveDeep(onHead)
    for (const name of ENTRY_MAPS) types[name].unobserveDeep(onEntries[name] as never)
    doc.off('afterTransaction', onTransaction)
  }
}

/** The ids of the entries in which or at which the events happened. */
function addIds(ids: Set<string>, events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void {
  for (const event of events) {
    const at = event.path[0]
    if (at !== undefined) {
      if (isEntryId(String(at))) ids.add(String(at))
    } else if (event instanceof Y.YMapEvent)
      for (const id of event.keysChanged as Set<string>) if (isEntryId(id)) ids.add(id)
  }
}
