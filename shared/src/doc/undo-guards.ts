import type * as Y from 'yjs'
import { type CauseId, HEAD, isVirtualParent, PARKED, type ParentId } from '../model/index.ts'
import type { Edge } from './cause-record.ts'
import { contentHash } from './content-hash.ts'
import { bear } from './make-entry.ts'
import { UNTRACKED } from './origins.ts'
import { storedEdge } from './places.ts'
import type { RcaReader } from './rca-reader.ts'
import { type Entry, entryOf, LISTED_MAPS } from './schema.ts'
import { readTombstone, writeTombstone } from './tombstone.ts'
import type { RememberedCause, TreeIndex } from './tree-index.ts'
import { writeEdge } from './write-edge.ts'

/** What an undo or a redo touched, as it was before. */
export interface BeforeUndo {
  readonly causes: Map<CauseId, RememberedCause>
  readonly deadEntries: ReadonlySet<string>
}

export const rememberBefore = (reader: RcaReader): BeforeUndo => ({
  causes: new Map(),
  deadEntries: new Set(deadEntriesOf(reader)),
})

/** The entries that lived before an undo or a redo, and are dead now. */
export const newlyBuried = (reader: RcaReader, before: BeforeUndo): readonly string[] => [
  ...Array.from(before.causes)
    .filter(([id, was]) => was.record && !was.isDead && reader.tree.dead.has(id))
    .map(([id]) => id),
  ...deadEntriesOf(reader).filter(id => !before.deadEntries.has(id)),
]

const deadEntriesOf = (reader: RcaReader): readonly string[] =>
  LISTED_MAPS.flatMap((name): string[] => [...reader[name].dead])

/**
 * Takes back what an undo or a redo did to others. Gives a sentence about what could not be undone, or null.
 * Untracked: what was taken back is no step of anybody.
 */
export function guardUndo(doc: Y.Doc, reader: RcaReader, before: BeforeUndo): string | null {
  const [stuck] = keepPlaces(doc, reader, before)
  keepDead(doc, reader, before)
  const { homes, used } = keepHomes(doc, reader, before)
  const [built] = homes
  const [written] = [...used, ...reader.tree.voided]
  if (stuck)
    return `${nameOf(reader, stuck)} stays under ${nameOf(reader, reader.tree.places.get(stuck)?.parent ?? HEAD)}: its old place lies below it now.`
  if (built) return `${nameOf(reader, built)} stays: somebody has written under it since.`
  if (written) return `${nameOf(reader, written)} stays: somebody has changed it since.`
  const isEntryKept = LISTED_MAPS.some(name => reader[name].voided.size > 0)
  return isEntryKept ? 'It stays: somebody has changed it since.' : null
}

/**
 * A cause whose own place nobody touched must not go elsewhere because an undo closed a loop: the causes that the
 * undo moved go back where they were. Gives those whose move could not be taken back.
 */
function keepPlaces(doc: Y.Doc, reader: RcaReader, before: BeforeUndo): readonly CauseId[] {
  const { tree } = reader
  const kept = new Set<CauseId>()
  // Without loose causes everything lies where its own edges say. Putting back can close another loop, hence again.
  for (let round = 0; tree.loose.size > 0 && round < MAX_ROUNDS; round++) {
    const reverted: CauseId[] = []
    let isStrangerMoved = false
    for (const [id, { record: was, place }] of before.causes) {
      const record = tree.records.get(id)
      if (!was || !record) continue
      const stored = storedEdge(tree.records, record)
      if (!isSameEdge(stored, storedEdge(tree.records, was))) {
        if (stored?.parent !== place?.parent) reverted.push(id)
        if (tree.loose.has(id) && stored?.parent !== tree.places.get(id)?.parent) kept.add(id)
      } else if (tree.places.get(id)?.parent !== place?.parent) isStrangerMoved = true
    }
    if (!isStrangerMoved || reverted.length === 0) break
    doc.transact(() => {
      for (const id of reverted) {
        const record = tree.records.get(id)
        const place = before.causes.get(id)?.place
        if (record && place) writeEdge(record, place)
        kept.add(id)
      }
    }, UNTRACKED)
  }
  return Array.from(kept)
}

/**
 * An undo of words in a deleted cause must not bring the cause back: its tombstone follows the words. One that was only
 * left empty is back with its first word: nobody has deleted it.
 */
function keepDead(doc: Y.Doc, reader: RcaReader, before: BeforeUndo): void {
  const { tree, types } = reader
  const revived: [Entry | undefined, hash: () => string, parent: string][] = []
  const born: Entry[] = []
  for (const id of tree.voided) {
    const record = tree.records.get(id)
    if (!record || !before.causes.get(id)?.isDead) continue
    if (record.tombstone?.isUnborn) born.push(record.entry)
    else revived.push([record.entry, () => reader.hashOf(record), tree.places.get(id)?.parent ?? ''])
  }
  for (const name of LISTED_MAPS)
    for (const id of reader[name].voided) {
      const entry = entryOf(types[name], id)
      if (entry && before.deadEntries.has(id)) revived.push([entry, () => contentHash(entry), ''])
    }
  if (revived.length + born.length === 0) return
  doc.transact(() => {
    for (const entry of born) bear(entry)
    for (const [entry, hash, parent] of revived) {
      const tombstone = entry && readTombstone(entry)
      if (entry && tombstone) writeTombstone(entry, { ...tombstone, hash: hash(), parent })
    }
  }, UNTRACKED)
}

/**
 * A cause must not vanish with the undo of its making when others have built on it: written under it, hung something
 * on it, given it a place. Gives those kept, apart by whether others have written under them.
 */
function keepHomes(
  doc: Y.Doc,
  reader: RcaReader,
  before: BeforeUndo,
): { readonly homes: ReadonlySet<CauseId>; readonly used: ReadonlySet<CauseId> } {
  const { tree } = reader
  const hasLived = (id: CauseId) => {
    const was = before.causes.get(id)
    return was ? was.record !== undefined && !was.isDead : tree.shown.has(id)
  }
  const isNewlyDead = (id: ParentId): id is CauseId =>
    !isVirtualParent(id) && tree.dead.has(id) && hasLived(id)
  const homes = new Set<CauseId>()
  const used = new Set<CauseId>()
  let hangers: ReadonlySet<CauseId | null> | undefined
  for (const id of before.causes.keys()) {
    if (!isNewlyDead(id)) continue
    const record = tree.records.get(id)
    if (record?.tombstone?.isUnborn) {
      hangers ??= causesOfEntries(reader)
      // The moves of its maker are undone before its making: a place that it still has is another's.
      const isPlaced = record.edges.some(edge => edge.counter >= 0 && !edge.isSettled)
      if (isPlaced || hangers.has(id)) used.add(id)
    }
    for (const member of tree.members.get(id) ?? [])
      if (tree.shown.has(member) && hasLived(member)) homes.add(id)
  }
  for (const id of [...used, ...homes])
    for (let above = parentOf(tree, id); isNewlyDead(above); above = parentOf(tree, above)) homes.add(above)
  if (homes.size + used.size > 0)
    doc.transact(() => {
      for (const id of [...homes, ...used]) tree.records.get(id)?.entry.delete('deleted')
    }, UNTRACKED)
  return { homes, used }
}

/** The causes on which a live action item or moment hangs; evidence is part of what its cause says. */
const causesOfEntries = ({ actionItems, moments }: RcaReader): ReadonlySet<CauseId | null> =>
  new Set([...actionItems.live.values(), ...moments.live.values()].map(({ cause }) => cause))

const parentOf = (tree: TreeIndex, id: CauseId): ParentId => tree.places.get(id)?.parent ?? HEAD

const MAX_ROUNDS = 50

const isSameEdge = (a: Edge | undefined, b: Edge | undefined): boolean =>
  a?.parent === b?.parent && a?.counter === b?.counter && a?.isSettled === b?.isSettled

/** A cause or a parent by its words, everything else as “it”. */
export function nameOf({ tree }: RcaReader, id: string | undefined): string {
  if (id === HEAD) return 'the problem'
  if (id === PARKED) return 'the parked lines'
  const record = tree.records.get(id as CauseId)
  return record ? `“${record.body.text || 'an empty cause'}”` : 'It'
}
