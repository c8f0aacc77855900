/** What this device remembers between visits: a few short texts. Nothing of it is needed to work. */
export interface DeviceStorage {
  readonly read: (key: DeviceKey) => string | null
  readonly write: (key: DeviceKey, value: string) => void
}

/** Every key in one place. `epoch:` and `draft:` (what a phone's composer holds unsent) are followed by an RCA's id. */
export type DeviceKey =
  | 'person'
  | 'preferences'
  | 'product'
  | 'created'
  | `epoch:${string}`
  | `draft:${string}`

const PREFIX = 'fishbone.'

/** Whether a key of the browser's storage, as its events name it, is this one; null is all of them. */
export const isKeyOf = (stored: string | null, key: DeviceKey): boolean =>
  stored === null || stored === PREFIX + key

/** `open` may throw, as reading `window.localStorage` does where storage is forbidden. */
export function createDeviceStorage(open: () => Storage): DeviceStorage {
  const memory = new Map<string, string>()
  const storage = tryStorage(open)
  return {
    read: key => {
      const kept = memory.get(key)
      if (kept !== undefined || storage === null) return kept ?? null
      try {
        return storage.getItem(PREFIX + key)
      } catch {
        return null
      }
    },
    write: (key, value) => {
      try {
        if (storage === null) throw new Error('refused')
        storage.setItem(PREFIX + key, value)
        memory.delete(key)
      } catch {
        memory.set(key, value)
      }
    },
  }
}

function tryStorage(open: () => Storage): Storage | null {
  try {
    const storage = open()
    storage.setItem(`${PREFIX}probe`, '1')
    storage.removeItem(`${PREFIX}probe`)
    return storage
  } catch {
    return null
  }
}
