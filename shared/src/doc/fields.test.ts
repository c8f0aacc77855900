import { expect, test } from 'vitest'
import type { RcaId } from '../model/index.ts'
import { LIMITS, type PersonId, unwrap } from '../model/index.ts'
import { cause, idOf, impact, openTestRca, person, rca } from '../testing/index.ts'
import {
  addActionItem,
  addEvidence,
  addLink,
  addMoment,
  addPerson,
  addTag,
  editActionItem,
  editEvidence,
  editFacts,
  editMoment,
  editPerson,
  type RcaEditor,
  readRca,
  removeActionItem,
  removeEvidence,
  removeLink,
  removeMoment,
  removePerson,
  removeTag,
  removeWording,
  setDisposition,
  setKind,
  setReference,
  setVerification,
  strikeWording,
} from './index.ts'

const room = () => openTestRca(rca('Loss', impact('A', cause('wrong words here'))))
const OTHER = 'abcdefghijklmnopqrstuv' as RcaId

function nodeOf(editor: RcaEditor) {
  const [, node] = Array.from(editor.rca().causes.values())
  if (!node) throw new Error('no cause')
  return node
}

test('[C1] what is said of several causes is one undo step, and [C2] refused of one it is of none', () => {
  const editor = room()
  const ids = [idOf(editor, 'A'), idOf(editor, 'wrong words here')]
  const before = editor.rca()
  const saidOf = () => ids.map(id => editor.rca().causes.get(id))
  const told = { verification: 'ruled-out', disposition: 'not-possible', tags: ['dr'] } as const
  unwrap(setVerification(editor, { ids, verification: told.verification }))
  unwrap(setDisposition(editor, { ids, disposition: told.disposition }))
  unwrap(addTag(editor, { ids, tag: 'dr' }))
  expect(saidOf()).toMatchObject([told, told])
  for (let step = 0; step < 3; step++) unwrap(editor.undo())
  expect(editor.rca()).toEqual(before)
  expect(setKind(editor, { ids, kind: 'category' })).toMatchObject({ error: { code: 'fixed-place' } })
  expect(saidOf()).toEqual(ids.map(id => before.causes.get(id)))
})

test('[C21] kind, verification, disposition, reference and tags of a cause are set and taken away', () => {
  const editor = room()
  const id = idOf(editor, 'wrong words here')
  const reference = { rca: OTHER, cause: null, actionItem: null, title: '16 Feb 2012' }
  unwrap(setKind(editor, { ids: [idOf(editor, 'A')], kind: 'category' }))
  expect(setKind(editor, { ids: [id], kind: 'category' })).toMatchObject({ error: { code: 'fixed-place' } })
  expect(editor.rca().causes.get(idOf(editor, 'A'))?.kind).toBe('category')
  unwrap(setVerification(editor, { ids: [id], verification: 'ruled-out' }))
  unwrap(
    setDisposition(editor, { ids: [id], disposition: 'covered-elsewhere', note: ' both\nways ', reference }),
  )
  unwrap(addTag(editor, { ids: [id], tag: 'dr' }))
  unwrap(addTag(editor, { ids: [id], tag: 'backup' }))
  expect(editor.rca().causes.get(id)).toMatchObject({
    kind: 'cause',
    verification: 'ruled-out',
    disposition: 'covered-elsewhere',
    dispositionNote: 'both ways',
    reference,
    tags: ['backup', 'dr'],
  })
  unwrap(setVerification(editor, { ids: [id], verification: 'unverified' }))
  unwrap(setDisposition(editor, { ids: [id], disposition: null }))
  unwrap(setReference(editor, { id, reference: null }))
  unwrap(removeTag(editor, { ids: [id], tag: 'dr' }))
  expect(editor.rca().causes.get(id)).toMatchObject({
    verification: 'unverified',
    disposition: null,
    dispositionNote: '',
    reference: null,
    tags: ['backup'],
  })
  expect(readRca(editor.doc)).toEqual(editor.rca())
})

test('[C22] struck words leave the label and stay as an earlier wording, until they are removed', () => {
  const editor = room()
  const id = idOf(editor, 'wrong words here')
  const wording = unwrap(strikeWording(editor, { id, text: 'words' }))
  editor.tick(10)
  unwrap(strikeWording(editor, { id, text: 'wrong here' }))
  expect(editor.rca().causes.get(id)).toMatchObject({
    text: '',
    wordings: [{ id: wording, text: 'words' }, { text: 'wrong here' }],
  })
  expect(strikeWording(editor, { id, text: 'absent' })).toMatchObject({ error: { code: 'bad-value' } })
  unwrap(removeWording(editor, { id, wording }))
  expect(
    editor
      .rca()
      .causes.get(id)
      ?.wordings.map(({ text }) => text),
  ).toEqual(['wrong here'])
  unwrap(editor.undo())
  unwrap(editor.undo())
  expect(editor.rca().causes.get(id)?.text).toBe('wrong here')
})

test('[C21] [M4] evidence is added to a cause, changed and removed', () => {
  const editor = room()
  const id = idOf(editor, 'A')
  const first = unwrap(addEvidence(editor, { cause: id, text: 'the log', url: 'https://example.org/log' }))
  editor.tick(1)
  const second = unwrap(addEvidence(editor, { cause: id, text: 'a photo' }))
  unwrap(editEvidence(editor, { id: second, text: 'a picture', url: 'https://example.org/p' }))
  expect(editor.rca().causes.get(id)?.evidence).toEqual([first, second])
  expect(editor.rca().evidence.get(second)).toMatchObject({
    text: 'a picture',
    url: 'https://example.org/p',
    by: 'alice',
    cause: id,
  })
  unwrap(removeEvidence(editor, { id: first }))
  expect(editor.rca().causes.get(id)?.evidence).toEqual([second])
  expect(removeEvidence(editor, { id: first })).toMatchObject({ error: { code: 'unknown-evidence' } })
  unwrap(editor.undo())
  expect(editor.rca().causes.get(id)?.evidence).toEqual([first, second])
})

test('[C21] an action item is added, assigned, moved, done, dropped, opened again and removed', () => {
  const editor = room()
  const cause = idOf(editor, 'A')
  const owner = unwrap(addPerson(editor, { name: 'Jo' }))
  const id = unwrap(addActionItem(editor, { text: 'Schedule DR review', cause }))
  const read = () => editor.rca().actionItems.get(id)
  expect(read()).toMatchObject({ due: '2012-03-01', state: 'open', cause, owners: [], doneAt: null })
  unwrap(
    editActionItem(editor, { id, owners: [owner], due: null, ticketUrl: 'https://t/1', text: 'Schedule it' }),
  )
  expect(read()).toMatchObject({ owners: [owner], due: null, ticketUrl: 'https://t/1', text: 'Schedule it' })
  unwrap(editActionItem(editor, { id, state: 'done', cause: null, owners: [] }))
  expect(read()).toMatchObject({ state: 'done', doneAt: '2012-02-23', cause: null, owners: [] })
  unwrap(editActionItem(editor, { id, state: 'dropped', stateReason: 'too late' }))
  expect(read()).toMatchObject({ state: 'dropped', doneAt: null, stateReason: 'too late' })
  unwrap(editActionItem(editor, { id, state: 'open', origin: OTHER, originTitle: 'last week' }))
  expect(read()).toMatchObject({ state: 'open', stateReason: '', origin: OTHER, originTitle: 'last week' })
  expect(editActionItem(editor, { id, due: 'friday' })).toMatchObject({ error: { code: 'bad-value' } })
  unwrap(removeActionItem(editor, { id }))
  expect(read()).toBeUndefined()
})

test('[C21] what happened when is added, changed and removed', () => {
  const editor = room()
  const time = { at: '2012-02-16T06:30', precision: 'minute' } as const
  const id = unwrap(addMoment(editor, { text: 'pager', time }))
  const earlier = unwrap(addMoment(editor, { text: 'night', time: { at: '2012-02-16', precision: 'day' } }))
  const never = unwrap(addMoment(editor, { text: 'when?', time: { at: '', precision: 'unknown' } }))
  editor.tick(1)
  const later = unwrap(addMoment(editor, { text: 'and then?', time: { at: '', precision: 'unknown' } }))
  // Of unknown time in the order in which they were told.
  expect(Array.from(editor.rca().moments.keys())).toEqual([earlier, id, never, later])
  const cause = idOf(editor, 'A')
  unwrap(editMoment(editor, { id, text: 'the pager', cause }))
  expect(editor.rca().moments.get(id)).toMatchObject({ id, text: 'the pager', time, cause })
  expect(editMoment(editor, { id, time: { at: 'noon', precision: 'minute' } })).toMatchObject({ ok: false })
  unwrap(removeMoment(editor, { id }))
  expect(editor.rca().moments.has(id)).toBe(false)
})

test('[C21] people are added once, changed and removed', () => {
  const editor = openTestRca({ ...rca('Loss'), people: [person('Ann')] })
  const id = unwrap(addPerson(editor, { id: 'bob' as PersonId, name: 'Bob', isAffected: true }))
  unwrap(addPerson(editor, { id, name: 'Bobby', isScribe: true }))
  unwrap(editPerson(editor, { id, isAffected: false, isAbsent: true, isFacilitator: true }))
  expect(Array.from(editor.rca().people.values(), ({ name }) => name)).toEqual(['Ann', 'Bobby'])
  expect(editor.rca().people.get(id)).toEqual({
    id,
    name: 'Bobby',
    isAffected: false,
    isAbsent: true,
    isFacilitator: true,
    isScribe: true,
  })
  unwrap(removePerson(editor, { id }))
  expect(editor.rca().people.has(id)).toBe(false)
  unwrap(addPerson(editor, { id, name: 'Bob again' }))
  expect(editor.rca().people.get(id)?.name).toBe('Bob again')
})

test('[C21] the facts and links of an RCA are set and taken away', () => {
  const editor = room()
  const facts = {
    product: 'TIM Funds',
    incidentStart: { at: '2012-02-16T06:30', precision: 'minute' },
    incidentEnd: { at: '2012-02-17', precision: 'day' },
    detectedBy: 'customer',
    date: '2012-02-20',
    status: 'live',
    wikiPage: 'rca:funds',
  } as const
  unwrap(editFacts(editor, facts))
  expect(editor.rca().facts).toEqual(facts)
  unwrap(addLink(editor, { url: 'https://b.example', label: 'B' }))
  unwrap(addLink(editor, { url: 'https://a.example', label: 'A' }))
  unwrap(addLink(editor, { url: 'https://a.example', label: 'A2' }))
  expect(editor.rca().links.map(({ label }) => label)).toEqual(['A2', 'B'])
  unwrap(removeLink(editor, { url: 'https://b.example' }))
  unwrap(editFacts(editor, { incidentEnd: { at: '', precision: 'unknown' }, status: 'draft', date: '' }))
  expect(editor.rca().links).toHaveLength(1)
  expect(editor.rca().facts).toMatchObject({ date: '', status: 'draft', product: 'TIM Funds' })
  expect(editFacts(editor, { product: 'x'.repeat(LIMITS.name + 1) })).toMatchObject({
    error: { code: 'text-too-long' },
  })
  expect(readRca(editor.doc)).toEqual(editor.rca())
})

test('[C2] a refused command changes nothing and leaves no undo step', () => {
  const editor = room()
  const before = editor.rca()
  const gone = 'nobody-knows-this' as never
  const refused = [
    setKind(editor, { ids: [gone], kind: 'cause' }),
    setDisposition(editor, { ids: [nodeOf(editor).id], disposition: 'nonsense' as never }),
    addTag(editor, { ids: [nodeOf(editor).id], tag: '  ' }),
    addEvidence(editor, { cause: gone, text: 'x' }),
    addActionItem(editor, { text: 'x', cause: gone }),
    addMoment(editor, { text: 'x', time: { at: 'x', precision: 'day' } }),
    setReference(editor, {
      id: nodeOf(editor).id,
      reference: { rca: null, cause: null, actionItem: null, title: ' ' },
    }),
  ]
  expect(refused.filter(result => result.ok)).toEqual([])
  expect(editor.rca()).toBe(before)
  expect(editor.canUndo()).toBe(false)
})

test('[C1] a command that writes several keys is one transaction of its person and one undo step', () => {
  const editor = room()
  const origins: unknown[] = []
  editor.doc.on('afterTransaction', ({ origin, changed }) => {
    if (changed.size > 0) origins.push(origin)
  })
  unwrap(setDisposition(editor, { ids: [nodeOf(editor).id], disposition: 'too-expensive', note: '£1m' }))
  expect(origins).toEqual([editor.origin])
  unwrap(editor.undo())
  expect(nodeOf(editor)).toMatchObject({ disposition: null, dispositionNote: '' })
  expect(editor.canUndo()).toBe(false)
})
