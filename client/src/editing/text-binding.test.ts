import { decodeCaret, editText, openEditor, type RcaEditor, type TextTarget } from 'shared/doc'
import type { PersonId } from 'shared/model'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type BoundField, bindText } from './text-binding.ts'

const target: TextTarget = { of: 'problem' }

let made = 0
const editorOf = (name: string, doc: Y.Doc): RcaEditor =>
  openEditor(doc, {
    by: name as PersonId,
    now: () => 1_700_000_000_000,
    random: () => 0.5,
    newId: () => `id-${(made++).toString().padStart(16, '0')}`,
  })

/** Two people with a document each; what one writes reaches the other by `sync`. */
function pair(text: string) {
  const docs = [new Y.Doc(), new Y.Doc()] as const
  const [alice, bob] = [editorOf('alice', docs[0]), editorOf('bob', docs[1])]
  const sync = () => {
    Y.applyUpdate(docs[1], Y.encodeStateAsUpdate(docs[0]))
    Y.applyUpdate(docs[0], Y.encodeStateAsUpdate(docs[1]))
  }
  editText(alice, { target, edit: { index: 0, remove: 0, insert: text } })
  sync()
  const write = (index: number, remove: number, insert: string) => {
    editText(bob, { target, edit: { index, remove, insert } })
    sync()
  }
  return { alice, bob, sync, write }
}

function field() {
  const state = { value: '', selectionStart: 0, selectionEnd: 0 }
  return Object.assign(state, {
    setSelectionRange: (start: number, end: number) => {
      state.selectionStart = start
      state.selectionEnd = end
    },
  }) satisfies BoundField
}

/** What a browser does when letters are typed at the caret. */
function type(at: ReturnType<typeof field>, text: string) {
  at.value = at.value.slice(0, at.selectionStart) + text + at.value.slice(at.selectionEnd)
  at.selectionStart += text.length
  at.selectionEnd = at.selectionStart
}

test('[T14] what is typed goes to the document, what others type comes into the field', () => {
  const { alice, write } = pair('data loss')
  const at = field()
  const bound = bindText(alice, target, at)
  at.setSelectionRange(9, 9)
  type(at, '!')
  bound.onInput()
  expect(alice.rca().problem).toBe('data loss!')
  write(0, 4, 'Customer data')
  expect(at.value).toBe('Customer data loss!')
})

test('[T13] the caret stays between the same letters while others write around it', () => {
  const { alice, write } = pair('one two three')
  const at = field()
  bindText(alice, target, at)
  at.setSelectionRange(7, 7)
  write(0, 0, 'zero ')
  expect(at.value.slice(0, at.selectionStart)).toBe('zero one two')
  write(18, 0, ' four')
  expect(at.value.slice(0, at.selectionStart)).toBe('zero one two')
  write(5, 4, '')
  expect(at.value.slice(0, at.selectionStart)).toBe('zero two')
})

test('[T13] the caret stays behind what an input method composed while others wrote', () => {
  const { alice, write } = pair('deadline')
  const at = field()
  const bound = bindText(alice, target, at)
  at.setSelectionRange(8, 8)
  bound.onCompositionStart()
  type(at, 'しめ')
  bound.onInput()
  write(0, 0, 'We ')
  expect(at.value).toBe('deadlineしめ')
  type(at, 'きり')
  bound.onInput()
  bound.onCompositionEnd()
  expect(at.value.slice(0, at.selectionStart)).toBe('We deadlineしめきり')
})

test('[T14] two who type at the same place push each other nowhere', () => {
  const { alice, write } = pair('why')
  const at = field()
  const bound = bindText(alice, target, at)
  at.setSelectionRange(3, 3)
  write(3, 0, ' not')
  type(at, '?')
  bound.onInput()
  expect([at.value, at.selectionStart]).toEqual(['why? not', 4])
})

test('[T12] while an input method composes the field is left alone, and both texts stand afterwards', () => {
  const { alice, write } = pair('the server ')
  const at = field()
  const bound = bindText(alice, target, at)
  at.setSelectionRange(11, 11)
  bound.onCompositionStart()
  type(at, 'ni')
  bound.onInput()
  write(0, 3, 'Our')
  expect(at.value).toBe('the server ni')
  at.setSelectionRange(11, 13)
  type(at, '你')
  bound.onInput()
  bound.onCompositionEnd()
  expect(at.value).toBe('Our server 你')
  expect(alice.rca().problem).toBe('Our server 你')
  expect(at.selectionStart).toBe(12)
})

test('[T14] [H64] edits on both sides of what an input method composes leave it whole, wherever they come', () => {
  const { alice, sync, write } = pair('missed deadline again')
  const at = field()
  const bound = bindText(alice, target, at)
  at.setSelectionRange(7, 7)
  bound.onCompositionStart()
  const compose = (from: string, to: string) => {
    at.setSelectionRange(at.selectionEnd - from.length, at.selectionEnd)
    type(at, to)
    expect(bound.onInput()).toBeNull()
    sync()
  }
  compose('', 'し')
  write(0, 0, 'We ')
  compose('し', 'しめ')
  write(alice.rca().problem.length, 0, '!')
  compose('しめ', 'しめき')
  write(10, 1, '')
  write(3, 6, 'MISSED')
  expect(at.value).toBe('missed しめきdeadline again')
  compose('しめき', '締切')
  const middle = alice.rca().problem.indexOf('切')
  write(middle, 0, '-')
  bound.onCompositionEnd()
  expect(at.value).toBe('We MISSED 締-切deadline again!')
  expect(alice.rca().problem).toBe(at.value)
  expect(at.value.slice(0, at.selectionStart)).toBe('We MISSED 締-切')
})

test('[T13] others see where somebody composes', () => {
  const { alice, bob, sync, write } = pair('deadline')
  const at = field()
  const bound = bindText(alice, target, at)
  at.setSelectionRange(0, 0)
  bound.onCompositionStart()
  type(at, 'しめ')
  bound.onInput()
  sync()
  write(0, 0, 'We ')
  expect(decodeCaret(bob, target, bound.caret() ?? '')).toBe('We しめ'.length)
})

test('[T14] a family emoji is one letter on the way in and out', () => {
  const { alice, bob, sync } = pair('team 👨‍👩‍👧')
  const at = field()
  const bound = bindText(alice, target, at)
  at.value = 'team '
  at.setSelectionRange(5, 5)
  bound.onInput()
  sync()
  expect(bob.rca().problem).toBe('team ')
})

test('[T18] a refused text is taken back, and the person is told', () => {
  const { alice } = pair('short')
  const at = field()
  const bound = bindText(alice, target, at)
  at.setSelectionRange(5, 5)
  type(at, 'x'.repeat(5000))
  expect(bound.onInput()?.code).toBe('text-too-long')
  expect([at.value, at.selectionStart]).toEqual(['short', 5])
})

test('[T18] what is refused around the words of somebody else takes nothing away', () => {
  const { alice, write } = pair('a'.repeat(100) + 'b'.repeat(100))
  const at = field()
  const bound = bindText(alice, target, at)
  at.setSelectionRange(50, 150)
  bound.onCompositionStart()
  write(100, 0, 'Bob was here')
  const before = alice.rca().problem
  type(at, 'x'.repeat(3000))
  expect(bound.onInput()?.code).toBe('text-too-long')
  expect(alice.rca().problem).toBe(before)
  expect(at.value).toBe(before)
})

test('[T18] what is refused in the middle leaves the caret there', () => {
  const { alice } = pair('short')
  const at = field()
  const bound = bindText(alice, target, at)
  at.setSelectionRange(2, 4)
  type(at, 'x'.repeat(5000))
  expect(bound.onInput()?.code).toBe('text-too-long')
  expect([at.value, at.selectionStart]).toEqual(['short', 4])
})

test('[T7] a break that reaches the field becomes a blank', () => {
  const { alice } = pair('one')
  const at = field()
  const bound = bindText(alice, target, at)
  at.setSelectionRange(3, 3)
  type(at, '\ntwo')
  bound.onInput()
  expect([alice.rca().problem, at.value]).toEqual(['one two', 'one two'])
})

test('[T14] my own undo changes the field as well', () => {
  const { alice } = pair('one')
  const at = field()
  const bound = bindText(alice, target, at)
  alice.endUndoStep()
  at.setSelectionRange(3, 3)
  type(at, ' two')
  bound.onInput()
  alice.undo()
  expect(at.value).toBe('one')
})
