import type { CauseId, PersonId } from 'shared/model'
import { expect, test } from 'vitest'
import type { DeviceKey, DeviceStorage } from '../sync/device-storage.ts'
import { createUiStore, draftKey } from './create-ui-store.ts'

const cause = (id: string) => id as CauseId

function deviceStorage(entries: Partial<Record<DeviceKey, string>> = {}): DeviceStorage {
  const map = new Map(Object.entries(entries))
  return {
    read: key => map.get(key) ?? null,
    write: (key, text) => void map.set(key, text),
  }
}

test('[T22] view and theme are remembered on the device, the rest is not', () => {
  const storage = deviceStorage()
  const first = createUiStore({ storage }).getState()
  first.setView('outline')
  first.setTheme('dark')
  first.select([cause('a')])
  const second = createUiStore({ storage }).getState()
  expect([second.view, second.theme, second.selected]).toEqual(['outline', 'dark', []])
})

test('[T49] the side of the problem is remembered on the device', () => {
  const storage = deviceStorage()
  createUiStore({ storage }).getState().setHeadSide('left')
  createUiStore({ storage }).getState().setTheme('dark')
  expect(createUiStore({ storage }).getState().headSide).toBe('left')
  const foreign = deviceStorage({ preferences: '{"headSide":"top"}' })
  expect(createUiStore({ storage: foreign }).getState().headSide).toBe('right')
})

test('[T22] a view that is only shown is not remembered, whatever else is', () => {
  const storage = deviceStorage()
  createUiStore({ storage }).getState().setView('tree')
  const { getState } = createUiStore({ storage })
  getState().showView('outline')
  getState().setTheme('dark')
  expect(getState().view).toBe('outline')
  expect(createUiStore({ storage }).getState()).toMatchObject({ view: 'tree', theme: 'dark' })
})

test('[T22] foreign or broken preferences are ignored', () => {
  for (const stored of ['{', '7', '{"view":"mindmap","theme":3}']) {
    const ui = createUiStore({ storage: deviceStorage({ preferences: stored }) }).getState()
    expect([ui.view, ui.theme]).toEqual(['fishbone', 'system'])
  }
})

test('[T16] editing a cause selects its box; leaving the text keeps the selection', () => {
  const store = createUiStore({ storage: deviceStorage() })
  store.getState().edit({ of: 'cause', id: cause('a') })
  expect(store.getState().selected).toEqual(['a'])
  expect(store.getState().editing).toEqual({ target: { of: 'cause', id: 'a' }, caret: 'end' })
  store.getState().stopEditing()
  expect([store.getState().editing, store.getState().selected]).toEqual([null, ['a']])
})

test('[T16] the primary of a selection is what was added last', () => {
  const { getState } = createUiStore({ storage: deviceStorage() })
  getState().select([cause('a'), cause('b'), cause('a')])
  getState().toggleSelected(cause('c'))
  getState().toggleSelected(cause('a'))
  expect(getState().selected).toEqual(['b', 'c'])
})

test('[T33] what is typed in a line waits under its question, each reason to stop for itself', () => {
  const { getState } = createUiStore({ storage: deviceStorage() })
  const stop = { of: 'stop', cause: cause('a'), turnedFrom: null } as const
  const asked = { ...stop, chosen: null }
  const chosen = { ...stop, chosen: 'too-expensive' } as const
  getState().setDraft(chosen, '£1m')
  expect(getState().drafts.get(draftKey(asked))).toBeUndefined()
  expect(getState().drafts.get(draftKey(chosen))?.text).toBe('£1m')
  getState().setDraft(chosen, '')
  expect(getState().drafts.size).toBe(0)
})

test('[T11] a view that has gone takes only its own handle away', () => {
  const { getState } = createUiStore({ storage: deviceStorage() })
  const handle = {
    neighbourOf: () => null,
    drawsParked: true,
    shows: () => true,
    reveal: () => {},
    focus: () => {},
  }
  const leave = getState().registerView(handle)
  const other = { ...handle }
  getState().registerView(other)
  leave()
  expect(getState().viewHandle).toBe(other)
})

test('[P40] whoever begins to follow leads nobody any more, and who leads follows nobody', () => {
  const { getState } = createUiStore({ storage: deviceStorage() })
  getState().lead(true)
  getState().follow('ada' as PersonId)
  expect([getState().isLeading, getState().following]).toEqual([false, 'ada'])
  getState().lead(true)
  expect([getState().isLeading, getState().following]).toEqual([true, null])
})

test('[P38] whoever begins to follow has left the text they wrote in', () => {
  const { getState } = createUiStore({ storage: deviceStorage() })
  getState().edit({ of: 'cause', id: cause('a') })
  getState().follow('ada' as PersonId)
  expect([getState().editing, getState().selected]).toEqual([null, ['a']])
})
