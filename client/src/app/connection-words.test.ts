import { expect, test } from 'vitest'
import type { ConnectionState } from '../sync/connection-state.ts'
import { bannerWords, keptWords, saveWords } from './connection-words.ts'

const offline = (unsaved: number, isKept = true, isWriting = false): ConnectionState => ({
  is: 'offline',
  unsaved,
  isKept,
  isWriting,
  isDamaged: false,
})

test('[V6] while offline the page says what waits and where it is kept', () => {
  expect(bannerWords(offline(3))).toBe('Offline. Kept on this computer. 3 changes waiting')
  expect(bannerWords(offline(1))).toBe('Offline. Kept on this computer. 1 change waiting')
  expect(bannerWords(offline(0))).toBe('Offline. Kept on this computer.')
  expect(bannerWords(offline(3, true, true))).toBe('Offline. Being kept on this computer. 3 changes waiting')
  expect(bannerWords(offline(2, false))).toMatch(/keeps no copy.*2 changes waiting/)
})

test('[V6] coming back with changes is said, being saved is not', () => {
  expect(bannerWords({ is: 'saved', merged: 2, isKept: true, isWriting: false, isDamaged: false })).toBe(
    'Back. 2 changes merged',
  )
  expect(bannerWords({ is: 'saved', merged: 0, isKept: true, isWriting: false, isDamaged: false })).toBe('')
  expect(saveWords({ is: 'saved', merged: 0, isKept: true, isWriting: false, isDamaged: false })).toBe(
    'Saved',
  )
  expect(saveWords({ is: 'saving', unsaved: 4, isKept: true, isWriting: false, isDamaged: false })).toBe(
    'Saving 4',
  )
})

test('[V6] an end says how much is on this computer alone', () => {
  const ended: ConnectionState = {
    is: 'ended',
    reason: 'other-epoch',
    unsaved: 2,
    isKept: true,
    isWriting: false,
    isDamaged: false,
  }
  expect(saveWords(ended)).toBe('Read-only')
  expect(keptWords(ended)).toBe('2 changes are only on this computer.')
  expect(keptWords({ ...ended, unsaved: 0 })).toBe('')
})
