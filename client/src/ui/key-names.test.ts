import { expect, test } from 'vitest'
import { keyNames } from './key-names.ts'

test('[V3] a shortcut is written in the words of the keyboard at hand', () => {
  expect(keyNames('$mod+Shift+KeyZ', false)).toEqual(['Ctrl', 'Shift', 'Z'])
  expect(keyNames('$mod+Shift+KeyZ', true)).toEqual(['⌘', '⇧', 'Z'])
  expect(keyNames('Alt+ArrowUp', false)).toEqual(['Alt', '↑'])
  expect(keyNames('F2', false)).toEqual(['F2'])
  expect(keyNames('?', false)).toEqual(['?'])
})
