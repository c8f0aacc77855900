import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { HEAD, LIMITS, unwrap } from '../model/index.ts'
import { fuzzRun, idOf, impact, meet, openTestRca, rca } from '../testing/index.ts'
import { addCause, decodeCaret, diffText, editText, encodeCaret, followText, readRca } from './index.ts'

const graphemes = fc.array(
  fc.constantFrom('a', 'a', 'b', ' ', 'é', 'e\u0301', '👩‍👩‍👧', '🇩🇪', '🇫🇷', '\u0301', '한', '\r\n', 'नि'),
  { maxLength: 12 },
)
const texts = graphemes.map(parts => parts.join(''))

const edgesOf = (text: string): ReadonlySet<number> =>
  new Set([...Array.from(new Intl.Segmenter('en').segment(text), part => part.index), text.length])

test('[C18] [H44] a difference makes the one text of the other and begins and ends on grapheme edges', () => {
  fc.assert(
    fc.property(texts, texts, fc.nat(30), (before, after, caret) => {
      const { index, remove, insert } = diffText(before, after, caret)
      expect(before.slice(0, index) + insert + before.slice(index + remove)).toBe(after)
      expect(edgesOf(before)).toContain(index)
      expect(edgesOf(before)).toContain(index + remove)
      expect(edgesOf(after)).toContain(index)
      expect(edgesOf(after)).toContain(index + insert.length)
    }),
    fuzzRun(500),
  )
})

test('[C18] what is typed among equal letters goes where the caret is', () => {
  expect(diffText('aaa', 'aaaa', 2)).toEqual({ index: 1, remove: 0, insert: 'a' })
  expect(diffText('aaa', 'aa', 1)).toEqual({ index: 1, remove: 1, insert: '' })
  expect(diffText('why', 'why?', 4)).toEqual({ index: 3, remove: 0, insert: '?' })
})

test('[C17] [H44] whatever edit comes, the text stays well formed and says what the edit gave back', () => {
  const edits = fc.record({
    index: fc.integer({ min: -5, max: 40 }),
    remove: fc.integer({ min: -5, max: 40 }),
    insert: fc.oneof(texts, fc.string({ unit: 'binary' }), fc.constant('\ud83d')),
  })
  fc.assert(
    fc.property(texts, edits, (text, edit) => {
      const editor = openTestRca(rca('Loss'))
      const id = unwrap(addCause(editor, { parent: HEAD, text }))
      const before = editor.rca().causes.get(id)?.text ?? ''
      const done = unwrap(editText(editor, { target: { of: 'cause', id }, edit }))
      const after = editor.rca().causes.get(id)?.text ?? ''
      expect(after).toBe(before.slice(0, done.index) + done.insert + before.slice(done.index + done.remove))
      expect(after).not.toMatch(/\p{Cc}|\p{Cs}/u)
      // What is only written takes no letter away, wherever it is put.
      if (edit.remove <= 0) expect(done.remove).toBe(0)
      const copy = new Y.Doc()
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(editor.doc))
      expect(readRca(copy).causes.get(id)?.text).toBe(after)
    }),
    fuzzRun(200),
  )
})

test('[C17] a text does not grow beyond its limit, and may always shrink', () => {
  const editor = openTestRca(rca('Loss', impact('x'.repeat(LIMITS.label))))
  const [id] = Array.from(editor.rca().causes.keys())
  if (!id) throw new Error('no cause')
  const target = { of: 'cause', id } as const
  expect(editText(editor, { target, edit: { index: 0, remove: 0, insert: 'y' } })).toMatchObject({
    ok: false,
    error: { code: 'text-too-long' },
  })
  unwrap(editText(editor, { target, edit: { index: 0, remove: 2, insert: 'y' } }))
  expect(editor.rca().causes.get(id)?.text).toHaveLength(LIMITS.label - 1)
})

test('[C17] the summary keeps its paragraphs, the problem does not', () => {
  const editor = openTestRca()
  for (const of of ['summary', 'problem', 'title'] as const)
    unwrap(editText(editor, { target: { of }, edit: { index: 0, remove: 0, insert: 'one\r\ntwo' } }))
  expect(editor.rca()).toMatchObject({ summary: 'one\ntwo', problem: 'one two', title: 'one two' })
})

test('[C17] [H44] embeds that a peer put into a label are not counted and not shown', () => {
  const editor = openTestRca(rca('Loss', impact('ab')))
  const id = idOf(editor, 'ab')
  const label = (editor.doc.getMap('causes').get(id) as Y.Map<unknown>).get('label') as Y.Text
  label.insertEmbed(1, { image: 'x' })
  label.insertEmbed(0, { image: 'y' })
  expect(editor.rca().causes.get(id)?.text).toBe('ab')
  unwrap(editText(editor, { target: { of: 'cause', id }, edit: { index: 1, remove: 1, insert: 'c' } }))
  unwrap(editText(editor, { target: { of: 'cause', id }, edit: { index: 2, remove: 0, insert: 'd' } }))
  expect(editor.rca().causes.get(id)?.text).toBe('acd')
})

test('[C19] a caret stays between the same letters', () => {
  const { alice, bob, sync } = meet(rca('Loss', impact('hello')))
  const target = { of: 'cause', id: idOf(alice, 'hello') } as const
  const carets = [0, 2, 5].map(index => encodeCaret(alice, target, index))
  unwrap(editText(bob, { target, edit: { index: 0, remove: 0, insert: '>>' } }))
  unwrap(editText(bob, { target, edit: { index: 7, remove: 0, insert: '!' } }))
  sync()
  expect(carets.map(caret => decodeCaret(alice, target, caret))).toEqual([0, 4, 7])
  expect(carets.map(caret => decodeCaret(bob, target, caret))).toEqual([0, 4, 7])
})

test('[C19] [H52] a caret that is none is null', () => {
  const { alice } = meet(rca('Loss', impact('a'), impact('b')))
  const target = { of: 'cause', id: idOf(alice, 'a') } as const
  const elsewhere = encodeCaret(alice, { of: 'cause', id: idOf(alice, 'b') }, 1)
  for (const caret of [
    '',
    'null',
    '{}',
    '[]',
    '1',
    '{"item":{"client":1e9,"clock":-1}}',
    '{"type":{"client":"x"}}',
    '{"tname":"causes"}',
    elsewhere,
  ])
    expect(decodeCaret(alice, target, caret)).toBeNull()
})

test('[C19] [H44] what happens in a text is told as edits, one after the other, embeds or not', () => {
  const { alice, bob, sync } = meet(rca('Loss', impact('hello world')))
  const target = { of: 'cause', id: idOf(alice, 'hello world') } as const
  let told = 'hello world'
  let calls = 0
  const end = followText(alice, target, edits => {
    calls += 1
    for (const { index, remove, insert } of edits)
      told = told.slice(0, index) + insert + told.slice(index + remove)
  })
  const write = (index: number, remove: number, insert: string) =>
    unwrap(editText(bob, { target, edit: { index, remove, insert } }))
  bob.doc.transact(() => {
    write(0, 1, 'Y')
    write(11, 0, '!')
    write(4, 3, ' - ')
  })
  sync()
  expect([calls, told]).toEqual([1, 'Yell - orld!'])
  const label = (bob.doc.getMap('causes').get(target.id) as Y.Map<unknown>).get('label') as Y.Text
  label.insertEmbed(2, { image: 'x' })
  write(5, 0, 'new')
  sync()
  expect(told).toBe(alice.rca().causes.get(target.id)?.text)
  end()
  write(0, 0, '?')
  sync()
  expect(told).not.toContain('?')
})
