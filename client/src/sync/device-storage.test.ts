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
  const person = createPersonStore(device, () => 'abcdefghijklmnop')
  person.rename('  Ada   Lovelace ')
  expect(person.getState().name).toBe('Ada Lovelace')
  expect(createPersonStore(device, () => 'another').getState().id).toBe('abcdefghijklmnop')
})

test('[P27] a person keeps id and name from visit to visit', () => {
  const storage = kept()
  const first = createPersonStore(
    createDeviceStorage(() => storage),
    () => 'abcdefghijklmnop',
  )
  first.rename('Ada')
  const second = createPersonStore(
    createDeviceStorage(() => storage),
    () => 'another',
  )
  expect(second.getState()).toMatchObject({ id: 'abcdefghijklmnop', name: 'Ada' })
})

test('[P26] two tabs share the name, and each has the colour of its own room', () => {
  const storage = kept()
  const tab = () =>
    createPersonStore(
      createDeviceStorage(() => storage),
      () => 'abcdefghijklmnop',
    )
  const [first, second] = [tab(), tab()]
  first.recolour(7)
  second.recolour(3)
  second.rename('Ada')
  first.reread()
  expect(first.getState()).toMatchObject({ name: 'Ada', colour: 7 })
  expect(second.getState().colour).toBe(3)
})

test('[P27] what a device kept badly counts as nothing', () => {
  for (const text of ['', '{', 'null', '[]', '{"id":"__proto__","name":"x"}', '{"id":"a:b","name":"x"}', '7'])
    expect(parsePerson(text)).toBe(null)
})
