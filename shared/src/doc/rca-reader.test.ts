import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { childrenOf, HEAD, unwrap } from '../model/index.ts'
import {
  actionItem,
  canonicalOf,
  category,
  cause,
  idOf,
  impact,
  meet,
  openTestRca,
  person,
  rca,
  readDraft,
  testContext,
} from '../testing/index.ts'
import {
  addActionItem,
  addCause,
  createRcaUpdate,
  deleteCauses,
  editText,
  moveCauses,
  openEditor,
  promoteCauses,
  readRca,
} from './index.ts'
import { SharedMap } from './shared-map.ts'

test('[R4] a change to one cause leaves all other values as they are', () => {
  const editor = openTestRca(rca('Loss', impact('A', cause('B'), cause('C')), impact('D')))
  const before = editor.rca()
  const b = idOf(editor, 'B')
  unwrap(editText(editor, { target: { of: 'cause', id: b }, edit: { index: 1, remove: 0, insert: '!' } }))
  const after = editor.rca()
  expect(after).not.toBe(before)
  for (const key of [
    'children',
    'actionItems',
    'evidence',
    'moments',
    'people',
    'trash',
    'facts',
    'links',
  ] as const)
    expect(after[key]).toBe(before[key])
  for (const [id, node] of before.causes)
    if (id === b) expect(after.causes.get(id)?.text).toBe('B!')
    else expect(after.causes.get(id)).toBe(node)
  unwrap(promoteCauses(editor, { ids: [b] }))
  for (const text of ['A', 'C', 'D'])
    expect(editor.rca().causes.get(idOf(editor, text))).toBe(after.causes.get(idOf(editor, text)))
  expect(before.causes.get(b)?.text).toBe('B')
})

test('[R4] listeners hear each command, undo and transaction of others that shows something new, once', () => {
  const editor = openTestRca(rca('Loss', impact('A')))
  let heard = 0
  const stop = editor.subscribe(() => heard++)
  unwrap(addCause(editor, { parent: HEAD, text: 'B' }))
  expect(heard).toBe(1)
  editor.doc.getMap('session').set('focus', 'B')
  expect(heard).toBe(1)
  unwrap(moveCauses(editor, { ids: [idOf(editor, 'A')], parent: idOf(editor, 'B') }))
  unwrap(editor.undo())
  expect(heard).toBe(3)
  stop()
  unwrap(addCause(editor, { parent: HEAD, text: 'C' }))
  expect(heard).toBe(3)
})

test('[R4] a map that shares pages is the map it says, whatever was set and taken away', () => {
  let shared = SharedMap.of<string, number>()
  const plain = new Map<string, number>()
  for (let step = 0; step < 3000; step++) {
    const key = `key-${(step * 7919) % 1000}`
    const value = step % 3 === 0 ? undefined : step
    if (value === undefined) plain.delete(key)
    else plain.set(key, value)
    const before = shared
    shared = shared.with([[key, value]])
    if (shared !== before) expect(shared.get(key)).toBe(value)
  }
  expect(shared.size).toBe(plain.size)
  expect(Array.from(shared).sort()).toEqual(Array.from(plain).sort())
  expect(shared.with([['absent', undefined]])).toBe(shared)
})

test('[C23] [M1] a new RCA is one update under one clientID and reads as its draft', () => {
  const draft = {
    ...rca(
      'Loss',
      category('Process', { tags: ['x'] }, cause('Never tested', { disposition: 'not-possible' as const })),
      impact('Weekend', {
        evidence: [{ text: 'rota', url: 'https://example.org' }],
        actionItems: [actionItem('Test it', { state: 'done', doneAt: '2012-03-01' })],
        wordings: [{ id: 'w1' as never, text: 'Week' }],
      }),
    ),
    title: 'Data loss',
    parked: [cause('culture')],
    people: [person('Ann', { isAffected: true })],
    moments: [{ text: 'pager', time: { at: '2012-02-16', precision: 'day' as const } }],
    actionItems: [actionItem('Tell them')],
    facts: { product: 'Funds' },
    links: [{ url: 'https://example.org', label: 'x' }],
  }
  const update = createRcaUpdate(draft, { ...testContext(), clientId: 77 })
  const { structs } = Y.decodeUpdate(update)
  expect(new Set(structs.map(({ id }) => id.client))).toEqual(new Set([77]))
  expect(createRcaUpdate(draft, { ...testContext(), clientId: 77 })).toEqual(update)
  const read = readDraft(draft)
  expect(read).toMatchObject({ title: 'Data loss', problem: 'Loss', facts: { product: 'Funds' } })
  expect(childrenOf(read, HEAD).map(id => read.causes.get(id)?.text)).toEqual(['Process', 'Weekend'])
  expect(childrenOf(read, HEAD).map(id => read.causes.get(id)?.side)).toEqual(['above', 'below'])
  expect([read.actionItems.size, read.evidence.size, read.moments.size, read.people.size]).toEqual([
    2, 1, 1, 1,
  ])
  expect(childrenOf(read, 'parked')).toHaveLength(1)
})

test('[C24] a bone is what its neighbours are, and a cause below anything else', () => {
  const editor = openTestRca(rca('Loss', category('A', cause('B', cause('C')))))
  const kindOf = (text: string) => editor.rca().causes.get(idOf(editor, text))?.kind
  unwrap(addCause(editor, { parent: HEAD, text: 'D' }))
  unwrap(promoteCauses(editor, { ids: [idOf(editor, 'B')] }))
  expect([kindOf('D'), kindOf('B'), kindOf('C')]).toEqual(['category', 'category', 'cause'])
  unwrap(moveCauses(editor, { ids: [idOf(editor, 'D')], parent: idOf(editor, 'C') }))
  expect(kindOf('D')).toBe('cause')
  unwrap(moveCauses(editor, { ids: [idOf(editor, 'D')], parent: HEAD }))
  expect(kindOf('D')).toBe('category')
  const empty = openTestRca(rca('Loss'))
  unwrap(addCause(empty, { parent: HEAD, text: 'first' }))
  unwrap(addCause(empty, { parent: HEAD, text: 'second' }))
  expect(Array.from(empty.rca().causes.values(), ({ kind, side }) => `${kind} ${side}`).sort()).toEqual([
    'impact above',
    'impact below',
  ])
})

test('[C25] [H42] a document that a newer Fishbone has claimed is read, and not written', () => {
  const editor = openTestRca(rca('Loss', impact('A')))
  editor.doc.getMap('meta').set('minWriter', 999)
  expect(editor.rca().isReadOnly).toBe(true)
  const before = Y.encodeStateAsUpdate(editor.doc)
  for (const result of [addCause(editor, { parent: HEAD }), editor.undo(), editor.redo()])
    expect(result).toMatchObject({ ok: false, error: { code: 'read-only' } })
  expect(Y.encodeStateAsUpdate(editor.doc)).toEqual(before)
})

test('[C27] who may only read changes nothing, and may again once that has passed', () => {
  let mayWrite = true
  const editor = openTestRca(rca('Loss', impact('A')), { ...testContext(), mayWrite: () => mayWrite })
  unwrap(addCause(editor, { parent: HEAD, text: 'B' }))
  mayWrite = false
  const before = Y.encodeStateAsUpdate(editor.doc)
  for (const result of [addCause(editor, { parent: HEAD }), editor.undo(), editor.redo()])
    expect(result).toMatchObject({ ok: false, error: { code: 'read-only' } })
  expect(Y.encodeStateAsUpdate(editor.doc)).toEqual(before)
  mayWrite = true
  unwrap(editor.undo())
  expect(editor.rca().causes.size).toBe(1)
})

test('[R2] [H42] keys that this version does not know are kept, and count as content', () => {
  const editor = openTestRca(rca('Loss', impact('A', cause('B'))))
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(editor.doc))
  const id = idOf(editor, 'B')
  ;(other.getMap('causes').get(id) as Y.Map<unknown>).set('votes', 3)
  unwrap(deleteCauses(editor, { ids: [idOf(editor, 'A')] }))
  Y.applyUpdate(editor.doc, Y.encodeStateAsUpdate(other))
  expect(editor.rca().causes.get(id)?.recovered).not.toBeNull()
  expect(canonicalOf(readRca(editor.doc))).toBe(canonicalOf(editor.rca()))
})

test('[R1] a chain of 20,000 dead and live causes is read in no time and without recursion', () => {
  const doc = new Y.Doc()
  const causes = doc.getMap('causes')
  doc.transact(() => {
    for (let index = 0; index < 20_000; index++) {
      const entry = new Y.Map<unknown>()
      entry.set('birth', { parent: index === 0 ? HEAD : `c${index - 1}`, order: 'a0' })
      causes.set(`c${index}`, entry)
    }
  })
  expect(readRca(doc).causes.size).toBe(20_000)
  const editor = openEditor(doc, testContext())
  ;(causes.get('c0') as Y.Map<unknown>).set('edge:c19999', [1, 'a0'])
  expect(editor.rca().causes.size).toBe(20_000)
})

test('[R4] an action item that comes before its cause hangs on it as soon as the cause is known, dead or alive', () => {
  const { alice, bob, sync } = meet(rca('Loss'))
  const id = unwrap(addCause(alice, { parent: HEAD, text: 'X' }))
  const late = Y.encodeStateAsUpdate(alice.doc)
  sync()
  const item = unwrap(addActionItem(bob, { text: 'Do', cause: id }))
  unwrap(deleteCauses(bob, { ids: [id] }))
  const onlyItem = new Y.Doc()
  const carol = openEditor(onlyItem, testContext('carol'))
  const entry = new Y.Map<unknown>([['cause', id]])
  onlyItem.getMap('actionItems').set(item, entry)
  expect(carol.rca().actionItems.get(item)).toMatchObject({ cause: null, isCauseDeleted: false })
  Y.applyUpdate(onlyItem, late)
  expect(carol.rca().actionItems.get(item)).toMatchObject({ cause: id, isCauseDeleted: false })
  unwrap(deleteCauses(carol, { ids: [id] }))
  expect(carol.rca().actionItems.get(item)).toMatchObject({ cause: id, isCauseDeleted: true })
})

test('[R1] [M4] evidence that names no cause is left out', () => {
  const doc = new Y.Doc()
  for (const cause of ['', 'nobody', '__proto__', 7])
    doc.getMap('evidence').set(`e${cause}`, new Y.Map([['cause', cause]]))
  expect(readRca(doc).evidence.size).toBe(0)
})
