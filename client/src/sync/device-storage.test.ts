import { expect, test } from 'vitest'
import { createDeviceStorage } from './device-storage.ts'
import { createPersonStore, parsePerson } from './person-store.ts'

const forbidden = (): Storage => {
  throw new DOMException('denied', 'SecurityError')
}

const kept = (): Storage => {
  const entries = new Map<string, string>()
  return {
    getItem: key => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: key => void entries.delete(key),
    clear: () => entries.clear(),
    key: () => null,
    length: 0,
  }
}

test('[P27] [H57] where storage is forbidden a person works on, remembered until the page is left', () => {
  const device = createDeviceStorage(forbidden)
  expect(device.isKept).toBe(false)
  const person = createPersonStore(device, () => 'abcdefghijklmnop')
  person.rename('  Ada   Lovelace ')
  expect(person.getState().name).toBe('Ada Lovelace')
  expect(createPersonStore(device, () => 'another').getState().id).toBe('abcdefghijklmnop')
})

test('[P27] a person keeps id, name and colour from visit to visit', () => {
  const storage = kept()
  const device = createDeviceStorage(() => storage)
  const first = createPersonStore(device, () => 'abcdefghijklmnop')
  first.rename('Ada')
  first.recolour(7)
  const second = createPersonStore(
    createDeviceStorage(() => storage),
    () => 'another',
  )
  expect(second.getState()).toEqual({ id: 'abcdefghijklmnop', name: 'Ada', colour: 7 })
})

test('[P27] what a device kept badly counts as nothing', () => {
  for (const text of ['', '{', 'null', '[]', '{"id":"__proto__","name":"x"}', '{"id":"a:b","name":"x"}', '7'])
    expect(parsePerson(text)).toBe(null)
  expect(parsePerson('{"id":"abc","name":"Ada","colour":99}')?.colour).toBeLessThanOrEqual(9)
})
