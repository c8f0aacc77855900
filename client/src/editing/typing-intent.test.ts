import { expect, test } from 'vitest'
import {
  asOneLine,
  intentInText,
  intentOnSelection,
  type Keystroke,
  type Place,
  shorthandOf,
  type TextState,
} from './typing-intent.ts'

const press = (key: string, part: Partial<Keystroke> = {}): Keystroke => ({
  key,
  shift: false,
  alt: false,
  mod: false,
  isTyping: key.length === 1,
  isComposing: false,
  ...part,
})
const shift = (key: string) => press(key, { shift: true })
const place = (box: Place['box'], part: Partial<Place> = {}): Place => ({
  box,
  hasSiblingAbove: true,
  hasChildren: false,
  ...part,
})
const text = (value: string, part: Partial<TextState> = {}): TextState => ({
  text: value,
  start: value.length,
  end: value.length,
  isFirstLine: true,
  isLastLine: true,
  ...part,
})

const onSelection = (key: Keystroke, box: Place) => intentOnSelection(key, box).does
const inText = (key: Keystroke, value: string, box: Place) => intentInText(key, text(value), box).does

test('[T2] on a selection, letters go to the end of its text', () => {
  for (const key of ['a', 'ü', '!', ' ', '9'])
    expect(onSelection(press(key), place('cause'))).toBe('type-at-end')
  expect(onSelection(press('Process', { isComposing: true, isTyping: true }), place('cause'))).toBe(
    'type-at-end',
  )
})

test('[T1] Enter is another one beside it, Tab is why, Shift+Tab promotes', () => {
  for (const box of ['bone', 'cause'] as const) {
    expect(onSelection(press('Enter'), place(box))).toBe('add-sibling')
    expect(onSelection(press('Tab'), place(box))).toBe('add-child')
    expect(onSelection(shift('Tab'), place(box))).toBe('promote')
    expect(inText(press('Enter'), 'Disk full', place(box))).toBe('add-sibling')
    expect(inText(press('Tab'), 'Disk full', place(box))).toBe('add-child')
    expect(inText(shift('Tab'), 'Disk full', place(box))).toBe('promote')
  }
})

test('[T1] Enter and Tab on the problem give it a first bone', () => {
  for (const value of ['', 'Data loss']) {
    expect(inText(press('Enter'), value, place('head'))).toBe('add-child')
    expect(inText(press('Tab'), value, place('head'))).toBe('add-child')
  }
  expect(onSelection(press('Enter'), place('head'))).toBe('add-child')
})

test('[T3] Enter on an empty cause goes one level up, at a first bone it ends editing', () => {
  expect(inText(press('Enter'), '', place('cause'))).toBe('rise')
  expect(inText(press('Enter'), '', place('bone'))).toBe('finish')
  expect(inText(press('Enter'), '', place('parked'))).toBe('finish')
})

test('[T4] Tab on an empty cause moves it under the sibling above, and without one does nothing', () => {
  expect(inText(press('Tab'), '', place('cause'))).toBe('demote')
  expect(inText(press('Tab'), '', place('bone'))).toBe('demote')
  expect(inText(press('Tab'), '', place('cause', { hasSiblingAbove: false }))).toBe('nothing')
})

test('[T5] Backspace in an empty cause removes it; with causes under it, it stays', () => {
  expect(inText(press('Backspace'), '', place('cause'))).toBe('remove-empty')
  expect(inText(press('Backspace'), '', place('cause', { hasChildren: true }))).toBe('native')
  expect(inText(press('Backspace'), 'a', place('cause'))).toBe('native')
  expect(inText(press('Backspace'), '', place('head'))).toBe('native')
})

test('[T5] an emptied cause with causes under it does not vanish by Enter', () => {
  expect(inText(press('Enter'), '', place('cause', { hasChildren: true }))).toBe('add-sibling')
})

test('[T8] Escape leaves the text, Escape again leaves the tree', () => {
  expect(inText(press('Escape'), 'a', place('cause'))).toBe('leave-text')
  expect(onSelection(press('Escape'), place('cause'))).toBe('leave-tree')
})

test('[T12] while an input method composes, every key is its own', () => {
  for (const key of ['Enter', 'Tab', 'Escape', 'Backspace', 'ArrowUp'])
    expect(inText(press(key, { isComposing: true }), '', place('cause'))).toBe('native')
})

test('[T11] arrows move the selection, with Shift they extend it', () => {
  expect(intentOnSelection(press('ArrowLeft'), place('cause'))).toEqual({
    does: 'move-selection',
    direction: 'left',
    isExtending: false,
  })
  expect(intentOnSelection(shift('ArrowDown'), place('cause'))).toMatchObject({ isExtending: true })
})

test('[T11] up and down leave a text only from its first and last line', () => {
  const inMiddle = text('two lines', { isFirstLine: false, isLastLine: false })
  expect(intentInText(press('ArrowUp'), inMiddle, place('cause')).does).toBe('native')
  expect(intentInText(press('ArrowDown'), inMiddle, place('cause')).does).toBe('native')
  expect(inText(press('ArrowUp'), 'one', place('cause'))).toBe('step')
  expect(inText(shift('ArrowUp'), 'one', place('cause'))).toBe('native')
  expect(inText(press('ArrowLeft'), 'one', place('cause'))).toBe('native')
})

test('[T1] keys with Ctrl, ⌘ or Alt belong to the table of commands', () => {
  for (const part of [{ mod: true }, { alt: true }]) {
    expect(onSelection(press('Enter', part), place('cause'))).toBe('native')
    expect(inText(press('ArrowUp', part), 'a', place('cause'))).toBe('native')
  }
})

test('[T9] `! ` and `[ ] ` mean an action item, `= ` a reason to stop', () => {
  expect(shorthandOf('! ', place('cause'))).toBe('action-item')
  expect(shorthandOf('[ ] ', place('bone'))).toBe('action-item')
  expect(shorthandOf('= ', place('cause'))).toBe('stop')
})

test('[T9] a shorthand counts only as the whole text of a cause in the tree with nothing under it', () => {
  expect(shorthandOf('!', place('cause'))).toBeNull()
  expect(shorthandOf('! x', place('cause'))).toBeNull()
  expect(shorthandOf('! ', place('cause', { hasChildren: true }))).toBeNull()
  expect(shorthandOf('! ', place('parked'))).toBeNull()
  expect(shorthandOf('! ', place('head'))).toBeNull()
  expect(shorthandOf('= ', place('bone'))).toBeNull()
  expect(shorthandOf('constructor', place('cause'))).toBeNull()
})

test('[T7] a pasted text becomes one line', () => {
  expect(asOneLine('a\r\n  b\n\nc  d\u2028e\n')).toBe('a b c  d e')
})
