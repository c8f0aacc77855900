import fc from 'fast-check'
import {
  addActionItem,
  addCause,
  addEvidence,
  addLink,
  addMoment,
  addPerson,
  addTag,
  deleteCauses,
  demoteCauses,
  discardEmptyCause,
  editActionItem,
  editFacts,
  editMoment,
  editPerson,
  editText,
  insertDraft,
  keepRecovered,
  moveCauses,
  parkCauses,
  promoteCauses,
  type RcaEditor,
  recordAttendance,
  removeActionItem,
  removeEvidence,
  removeLink,
  removeMoment,
  removePerson,
  reorderCause,
  restoreDeletion,
  setDisposition,
  setKind,
  setReference,
  setVerification,
  strikeWording,
} from '../doc/index.ts'
import { type CauseId, HEAD, type ParentId, type PersonId, type SaidTime } from '../model/index.ts'
import { cause, rca } from './builders.ts'

/** What a random person does next; the numbers choose among what is there at that moment. */
export interface Operation {
  readonly kind: OperationKind
  readonly peer: number
  readonly a: number
  readonly b: number
  readonly c: number
}

export type OperationKind =
  | keyof typeof EDITS
  | 'undo'
  | 'redo'
  | 'deliver'
  | 'partition'
  | 'heal'
  | 'reload'
  | 'pause'

/** What an edit took on: the checks of the properties ask. */
export interface Edit {
  /** Causes that the command named: only they may move or vanish. */
  readonly named: readonly CauseId[]
  /** Whether it may take away words that its person sees. */
  readonly isErasing?: boolean
  /** Whether it may hide what it named, with all below. */
  readonly isHiding?: boolean
  /** Whether it may bring recovered causes home. */
  readonly isRestoring?: boolean
  /** Somebody whom it says to be affected. */
  readonly flags?: PersonId
  /** Somebody whom it takes out, or says not to be affected. */
  readonly unflags?: PersonId
}

/** Whoever may be named: few, so that two name the same one. */
const PEOPLE = ['person-a', 'person-b'] as PersonId[]

const timeOf = (number: number): SaidTime => ({ at: `2012-02-1${number % 10}`, precision: 'day' })

type RunEdit = (editor: RcaEditor, numbers: Operation, word: () => string) => Edit

const pick = <Item>(items: readonly Item[], number: number): Item | undefined =>
  items.length === 0 ? undefined : items[number % items.length]

const causesOf = (editor: RcaEditor): readonly CauseId[] => Array.from(editor.rca().causes.keys()).sort()

const withCause =
  (
    run: (
      editor: RcaEditor,
      id: CauseId,
      numbers: Operation,
      word: () => string,
    ) => Partial<Edit> | undefined,
  ): RunEdit =>
  (editor, numbers, word) => {
    const id = pick(causesOf(editor), numbers.a)
    return { named: id ? [id] : [], ...(id ? run(editor, id, numbers, word) : {}) }
  }

const EDITS = {
  add: (editor, { a, b }, word) => {
    const parent = pick<ParentId>([HEAD, ...causesOf(editor)], a) ?? HEAD
    const siblings = editor.rca().children.get(parent) ?? []
    addCause(editor, { parent, after: pick([null, ...siblings], b) ?? null, text: b % 3 === 0 ? '' : word() })
    return { named: [] }
  },
  type: withCause((editor, id, { b }, word) => {
    const length = editor.rca().causes.get(id)?.text.length ?? 0
    editText(editor, {
      target: { of: 'cause', id },
      edit: { index: b % (length + 1), remove: 0, insert: word() },
    })
    return {}
  }),
  erase: withCause((editor, id, { b, c }) => {
    const length = editor.rca().causes.get(id)?.text.length ?? 0
    const index = b % (length + 1)
    editText(editor, { target: { of: 'cause', id }, edit: { index, remove: c % 4, insert: '' } })
    return { isErasing: true }
  }),
  move: (editor, { a, b, c }) => {
    const causes = causesOf(editor)
    const ids = Array.from(new Set([pick(causes, a), c % 4 === 0 ? pick(causes, c) : undefined])).filter(
      (id): id is CauseId => id !== undefined,
    )
    const parent = pick<ParentId>([HEAD, ...causes], b) ?? HEAD
    const after = pick([null, ...(editor.rca().children.get(parent) ?? [])], c) ?? null
    moveCauses(editor, { ids, parent, after })
    return { named: ids }
  },
  promote: withCause((editor, id) => void promoteCauses(editor, { ids: [id] })),
  demote: withCause((editor, id) => void demoteCauses(editor, { ids: [id] })),
  reorder: withCause((editor, id, { b }) => void reorderCause(editor, { id, by: b % 2 === 0 ? 1 : -1 })),
  park: withCause((editor, id) => void parkCauses(editor, { ids: [id] })),
  delete: withCause((editor, id) => {
    deleteCauses(editor, { ids: [id] })
    return { isErasing: true, isHiding: true }
  }),
  restore: (editor, { a }) => {
    const deletion = pick(editor.rca().trash, a)
    if (deletion) restoreDeletion(editor, { deletion: deletion.id })
    return { named: [], isRestoring: true }
  },
  keep: (editor, { a }) => {
    const recovered = causesOf(editor).filter(id => editor.rca().causes.get(id)?.recovered)
    const id = pick(recovered, a)
    if (id) keepRecovered(editor, { id })
    return { named: id ? [id] : [] }
  },
  discard: withCause((editor, id) => {
    discardEmptyCause(editor, { id })
    return { isHiding: true }
  }),
  judge: withCause((editor, id, { b }) => {
    if (b % 3 === 0)
      setDisposition(editor, { ids: [id], disposition: b % 2 ? 'not-possible' : null, note: 'note' })
    else if (b % 3 === 1)
      setVerification(editor, { ids: [id], verification: b % 2 ? 'confirmed' : 'unverified' })
    else addTag(editor, { ids: [id], tag: `tag${b % 2}` })
    return {}
  }),
  strike: withCause((editor, id, { b }) => {
    const text = editor.rca().causes.get(id)?.text ?? ''
    strikeWording(editor, { id, text: pick(Array.from(text), b) ?? '' })
    return {}
  }),
  believe: withCause((editor, id, _, word) => void addEvidence(editor, { cause: id, text: word() })),
  disbelieve: (editor, { a }) => {
    const id = pick(Array.from(editor.rca().evidence.keys()).sort(), a)
    if (id) removeEvidence(editor, { id })
    return { named: [], isErasing: true }
  },
  act: withCause((editor, id, _, word) => void addActionItem(editor, { text: word(), cause: id })),
  finish: (editor, { a, b }) => {
    const id = pick(Array.from(editor.rca().actionItems.keys()).sort(), a)
    if (id && b % 3 === 0) removeActionItem(editor, { id })
    else if (id) editActionItem(editor, { id, state: b % 2 ? 'done' : 'open' })
    return { named: [], isErasing: b % 3 === 0 }
  },
  write: (editor, { a, b, c }, word) => {
    const of = pick(['problem', 'title', 'summary'] as const, a) ?? 'problem'
    const edit = { index: b % (editor.rca()[of].length + 1), remove: c % 5 === 0 ? 1 : 0, insert: word() }
    editText(editor, { target: { of }, edit })
    return { named: [], isErasing: true }
  },
  tell: (editor, { a, b, c }, word) => {
    const id = pick(Array.from(editor.rca().moments.keys()).sort(), a)
    const cause = b % 2 ? (pick(causesOf(editor), b) ?? null) : null
    if (!id || c % 3 === 0) addMoment(editor, { text: word(), time: timeOf(b), cause })
    else if (c % 3 === 1) editMoment(editor, { id, time: timeOf(b), cause })
    else removeMoment(editor, { id })
    return { named: [], isErasing: true }
  },
  state: (editor, { a, b }) => {
    const url = `https://example.org/${b % 3}`
    if (a % 3 === 0) editFacts(editor, { product: `product${b % 3}`, incidentStart: timeOf(b) })
    else if (a % 3 === 1) addLink(editor, { url, label: `page${a}` })
    else removeLink(editor, { url })
    return { named: [] }
  },
  classify: withCause((editor, id, { b, c }) => {
    const title = `RCA ${c % 3}`
    const reference = c % 2 ? { rca: null, cause: null, actionItem: null, title } : null
    if (b % 2) setKind(editor, { ids: [id], kind: c % 2 ? 'category' : 'impact' })
    else setReference(editor, { id, reference })
    return {}
  }),
  name: (editor, { a, b }) => {
    const person = pick(PEOPLE, a) ?? ('' as PersonId)
    addPerson(editor, { id: person, name: `name${b % 3}`, isAffected: true })
    return { named: [], flags: person }
  },
  attend: (editor, { a, b }) => {
    recordAttendance(editor, { id: pick(PEOPLE, a) ?? ('' as PersonId), name: `name${b % 3}` })
    return { named: [] }
  },
  leave: (editor, { a, b }) => {
    const id = pick(PEOPLE, a) ?? ('' as PersonId)
    if (b % 2) removePerson(editor, { id })
    else editPerson(editor, { id, isAffected: false, isScribe: true })
    return { named: [], unflags: id }
  },
  paste: (editor, { a }, word) => {
    const parent = pick<ParentId>([HEAD, ...causesOf(editor)], a) ?? HEAD
    insertDraft(editor, { parent, draft: rca('', cause(word(), cause(word())), cause(word())) })
    return { named: [] }
  },
} satisfies Record<string, RunEdit>

export const isEdit = (kind: OperationKind): kind is keyof typeof EDITS => Object.hasOwn(EDITS, kind)

/** Runs the command of an operation; a refusal is as good as an effect. */
export const runEdit = (
  kind: keyof typeof EDITS,
  editor: RcaEditor,
  numbers: Operation,
  word: () => string,
): Edit => (EDITS[kind] as RunEdit)(editor, numbers, word)

/** How often each kind comes: much conflict in few operations. */
const WEIGHTS: Record<OperationKind, number> = {
  add: 6,
  type: 8,
  erase: 3,
  move: 10,
  promote: 2,
  demote: 2,
  reorder: 2,
  park: 1,
  delete: 7,
  restore: 2,
  keep: 2,
  discard: 1,
  judge: 2,
  strike: 1,
  believe: 2,
  disbelieve: 1,
  act: 1,
  finish: 1,
  paste: 1,
  write: 3,
  tell: 3,
  state: 1,
  classify: 2,
  name: 2,
  attend: 2,
  leave: 1,
  undo: 9,
  redo: 4,
  deliver: 12,
  partition: 1,
  heal: 1,
  reload: 1,
  pause: 1,
}

/** Operations of `peers` people; with `only`, of these kinds alone. */
export const operations = (
  peers: number,
  maxLength: number,
  only: readonly OperationKind[] = Object.keys(WEIGHTS) as OperationKind[],
): fc.Arbitrary<Operation[]> =>
  fc.array(
    fc.record({
      kind: fc.oneof(...only.map(kind => ({ weight: WEIGHTS[kind], arbitrary: fc.constant(kind) }))),
      peer: fc.nat(peers - 1),
      a: fc.nat(999),
      b: fc.nat(999),
      c: fc.nat(999),
    }),
    { minLength: 1, maxLength, size: 'max' },
  )
