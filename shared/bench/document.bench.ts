import * as Y from 'yjs'
import {
  addCause,
  createRcaUpdate,
  deleteCauses,
  editText,
  moveCauses,
  openEditor,
  type RcaEditor,
  readRca,
  setVerification,
} from '../src/doc/index.ts'
import { type CauseDraft, type CauseId, isWithin, LIMITS, unwrap } from '../src/model/index.ts'
import { testContext } from '../src/testing/index.ts'
import { randomCauses, seededRandom } from './random-causes.ts'

declare const performance: { now(): number }

const SIZES = [100, 1_000, 10_000]
const READINGS = 9
/** Edits of each kind; the first third is not counted: the engine is still compiling. */
const EDITS = 90

const round = (value: number): number => Math.round(value * 1000) / 1000

const median = (values: readonly number[]): number => {
  const sorted = Array.from(values).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

const p95 = (values: readonly number[]): number => {
  const sorted = Array.from(values).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * 0.95)] ?? 0
}

const timed = (run: () => unknown): number => {
  const start = performance.now()
  run()
  return performance.now() - start
}

function seedOf(causes: number): Uint8Array {
  const drafts = randomCauses(causes, seededRandom(causes)) as readonly CauseDraft[]
  return createRcaUpdate({ problem: 'Data loss', causes: drafts }, { ...testContext('seed'), clientId: 1 })
}

function docOf(seed: Uint8Array): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, seed)
  return doc
}

/** Edits by one person, as the other one sees them: the whole way from a command to a new value. */
const EDIT_KINDS: Record<string, (editor: RcaEditor, ids: readonly CauseId[], random: () => number) => void> =
  {
    'a letter': (editor, ids, random) => {
      const id = anyOf(ids, random)
      unwrap(editText(editor, { target: { of: 'cause', id }, edit: { index: 0, remove: 0, insert: 'x' } }))
    },
    'a new cause': (editor, ids, random) =>
      void addCause(editor, { parent: anyOf(ids, random), text: 'new' }),
    'a move': (editor, ids, random) => {
      const id = anyOf(ids, random)
      const parent = anyOf(ids, random)
      if (!isWithin(editor.rca(), parent, id)) unwrap(moveCauses(editor, { ids: [id], parent }))
    },
    'a deletion': (editor, ids, random) => {
      const { causes, children } = editor.rca()
      let id = anyOf(ids, random)
      // To look through all for the leaves would be most of what is measured.
      while (!causes.has(id) || children.has(id)) id = anyOf(ids, random)
      unwrap(deleteCauses(editor, { ids: [id] }))
    },
    'an undo': editor => void editor.undo(),
  }

const anyOf = <Item>(items: readonly Item[], random: () => number): Item =>
  items[Math.floor(random() * items.length)] as Item

function readings() {
  return SIZES.map(causes => {
    const doc = docOf(seedOf(causes))
    const [first = 0, ...others] = Array.from({ length: READINGS }, () => timed(() => readRca(doc)))
    return {
      causes,
      'first ms': round(first),
      'median ms': round(median(others)),
      'µs a cause': round((median(others) * 1000) / causes),
    }
  })
}

function edits() {
  const base = new Map<string, number>()
  return SIZES.flatMap(causes => {
    const seed = seedOf(causes)
    // A tree beyond the limit takes no new causes: it can only come about by a merge.
    const kinds = Object.entries(EDIT_KINDS).filter(
      ([kind]) => kind !== 'a new cause' || causes < LIMITS.causes,
    )
    return kinds.map(([kind, edit]) => {
      const random = seededRandom(causes)
      const local = openEditor(docOf(seed), testContext('local'))
      const remote = openEditor(docOf(seed), testContext('remote'))
      const updates: Uint8Array[] = []
      local.doc.on('update', (update: Uint8Array) => updates.push(update))
      const ids = Array.from(local.rca().causes.keys())
      if (kind === 'an undo')
        for (const id of ids.slice(0, EDITS))
          unwrap(setVerification(local, { ids: [id], verification: 'confirmed' }))
      for (const update of updates.splice(0)) Y.applyUpdate(remote.doc, update)
      const here: number[] = []
      const there: number[] = []
      for (let index = 0; index < EDITS; index++) {
        here.push(timed(() => edit(local, ids, random)))
        there.push(
          timed(() => {
            for (const update of updates.splice(0)) Y.applyUpdate(remote.doc, update)
          }),
        )
      }
      const counted = here.slice(EDITS / 3)
      const mine = median(counted)
      if (!base.has(kind)) base.set(kind, mine)
      return {
        causes,
        edit: kind,
        'local median ms': round(mine),
        'local p95 ms': round(p95(counted)),
        'remote median ms': round(median(there.slice(EDITS / 3))),
        'ratio to 100': round(mine / (base.get(kind) ?? mine)),
      }
    })
  })
}

/** Goals: 10,000 causes read cold in 150 ms; one edit of them in 1 ms. */
export default () => [
  { title: 'A document read cold (goal at 10,000: 150 ms)', rows: readings() },
  { title: 'One edit, from the command to the new value (goal at 10,000: 1 ms)', rows: edits() },
]
