import { isEntryId, LIMITS, type PersonId } from 'shared/model'
import type { ColourIndex } from 'shared/protocol'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { DeviceStorage } from './device-storage.ts'

/** Whoever sits at this browser. Asked for a name once, which the device remembers; there is no account. */
export interface PersonIdentity {
  readonly id: PersonId
  /** Empty until one is given. */
  readonly name: string
  /** That of the room this page shows, where it may not be another's; another tab has its own. */
  readonly colour: ColourIndex
}

export interface PersonStore
  extends Pick<StoreApi<PersonIdentity>, 'getState' | 'getInitialState' | 'subscribe'> {
  readonly rename: (name: string) => void
  readonly recolour: (colour: ColourIndex) => void
  /** Takes over what another tab of this browser has written. */
  readonly reread: () => void
}

export function createPersonStore(device: DeviceStorage, newId: () => string): PersonStore {
  const store = createStore<PersonIdentity>(() => {
    const { id, name } = parsePerson(device.read('person')) ?? { id: newId() as PersonId, name: '' }
    return { id, name, colour: firstColour(id) }
  })
  const keep = () => {
    const { id, name } = store.getState()
    device.write('person', JSON.stringify({ id, name }))
  }
  keep()
  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    rename: name => {
      store.setState({ name: name.trim().replaceAll(/\s+/g, ' ').slice(0, LIMITS.name) })
      keep()
    },
    recolour: colour => store.setState({ colour }),
    reread: () => {
      const kept = parsePerson(device.read('person'))
      if (kept) store.setState(kept)
    },
  }
}

/** A person as the device kept it; null for anything else. */
export function parsePerson(text: string | null): Omit<PersonIdentity, 'colour'> | null {
  try {
    const stored: unknown = JSON.parse(text ?? 'null')
    if (typeof stored !== 'object' || stored === null) return null
    const { id, name } = stored as Record<string, unknown>
    if (typeof id !== 'string' || !isEntryId(id) || typeof name !== 'string') return null
    return { id: id as PersonId, name: name.slice(0, LIMITS.name) }
  } catch {
    return null
  }
}

const firstColour = (id: string): ColourIndex =>
  (Array.from(id).reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 10) as ColourIndex
