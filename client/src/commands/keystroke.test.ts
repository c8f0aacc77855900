import { expect, test } from 'vitest'
import { commandIds, commandOf } from './command-table.ts'
import { commandsFor, type KeyPlace, keystrokeOf } from './keystroke.ts'

/** What a browser tells of a press, as far as it is read. */
function press(key: string, held: readonly string[] = [], code = ''): KeyboardEvent {
  const has = (modifier: string) => held.includes(modifier)
  return {
    key,
    code,
    keyCode: 0,
    isComposing: false,
    ctrlKey: has('Control'),
    metaKey: has('Meta'),
    altKey: has('Alt'),
    shiftKey: has('Shift'),
    getModifierState: has,
  } as unknown as KeyboardEvent
}

const commandsOn = (event: KeyboardEvent, place: KeyPlace) => commandsFor(event, place, false)
const strokeOf = (event: KeyboardEvent) => keystrokeOf(event, false)

const inTree: KeyPlace = { isInTree: true, isInText: false, isInPlainField: false }
const inLabel: KeyPlace = { isInTree: true, isInText: true, isInPlainField: false }
const inPanelText: KeyPlace = { isInTree: false, isInText: true, isInPlainField: false }
const inSearch: KeyPlace = { isInTree: false, isInText: false, isInPlainField: true }

test('[T23] a key finds its command where it reaches', () => {
  const undo = press('z', ['Control'])
  expect([inTree, inLabel, inPanelText, inSearch].map(place => commandsOn(undo, place))).toEqual([
    ['undo'],
    ['undo'],
    ['undo'],
    [],
  ])
  const palette = press('k', ['Control'])
  for (const place of [inTree, inLabel, inSearch]) expect(commandsOn(palette, place)).toEqual(['palette'])
  expect(commandsOn(press('Enter', ['Control']), inPanelText)).toEqual([])
  expect(commandsOn(press('Enter', ['Control', 'Shift']), inLabel)).toEqual(['stop'])
})

test('[T23] letters in a text are its own, and `?` lists the keys only outside of texts', () => {
  expect(commandsOn(press('?', ['Shift']), inTree)).toEqual(['keys'])
  for (const place of [inLabel, inPanelText, inSearch])
    expect(commandsOn(press('?', ['Shift']), place)).toEqual([])
  expect(commandsOn(press('F1'), inLabel)).toEqual(['keys'])
  expect(commandsOn(press('Tab'), inTree)).toEqual([])
})

test('[T23] Ctrl+A marks the words of a text, and every cause only outside of it', () => {
  const all = press('a', ['Control'])
  expect([inTree, inLabel, inPanelText, inSearch].map(place => commandsOn(all, place))).toEqual([
    ['select-all'],
    [],
    [],
    [],
  ])
})

test('[T23] copy, cut and paste are heard as what the browser makes of them', () => {
  for (const key of ['c', 'x', 'v']) expect(commandsOn(press(key, ['Control']), inTree)).toEqual([])
})

test('[T23] no key means two commands', () => {
  const owners = new Map<string, string>()
  for (const id of commandIds)
    for (const keys of commandOf(id).keys) {
      expect(`${keys}: ${owners.get(keys) ?? id}`).toBe(`${keys}: ${id}`)
      owners.set(keys, id)
    }
})

test('[T23] AltGr and dead keys write, Ctrl and Alt do not', () => {
  expect(strokeOf(press('@', ['Control', 'Alt', 'AltGraph']))).toMatchObject({
    isTyping: true,
    mod: false,
    alt: false,
  })
  expect(strokeOf(press('Dead'))).toMatchObject({ isTyping: true })
  expect(strokeOf(press('a', ['Control']))).toMatchObject({ isTyping: false, mod: true })
  expect(strokeOf(press('a', ['Alt']))).toMatchObject({ isTyping: false })
  expect(strokeOf(press('F5'))).toMatchObject({ isTyping: false })
})

test('[T23] on Apple keyboards Option writes in a text, and is a key of commands outside of it', () => {
  const optionC = press('ç', ['Alt'], 'KeyC')
  expect(commandsFor(optionC, inTree, true)).toEqual(['verification:confirmed'])
  expect(commandsFor(optionC, inLabel, true)).toEqual([])
  expect(commandsFor(press('ArrowUp', ['Alt']), inLabel, true)).toEqual(['move-up'])
  expect(commandsFor(press('ArrowLeft', ['Alt']), inLabel, true)).toEqual([])
  expect(keystrokeOf(optionC, true)).toMatchObject({ isTyping: true })
})
