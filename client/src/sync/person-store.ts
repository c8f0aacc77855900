import { isEntryId, LIMITS, type PersonId } from 'shared/model'
import type { ColourIndex } from 'shared/protocol'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { DeviceStorage } from './device-storage.ts'

/** Whoever sits at this browser. Asked for a name once, remembered by the device; there is no account. */
export interface PersonIdentity {
  readonly id: PersonId
  /** Empty until one is given. */
  readonly name: string
  /** The colour of the last room; the next one may need another. */
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
    const kept = parsePerson(device.read('person'))
    if (kept) return kept
    const id = newId() as PersonId
    return { id, name: '', colour: firstColour(id) }
  })
  const keep = () => device.write('person', JSON.stringify(store.getState()))
  keep()
  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    rename: name => {
      store.setState({ name: name.trim().replaceAll(/\s+/g, ' ').slice(0, LIMITS.name) })
      keep()
    },
    recolour: colour => {
      store.setState({ colour })
      keep()
    },
    reread: () => {
      const kept = parsePerson(device.read('person'))
      if (kept) store.setState(kept)
    },
  }
}

/** A person as the device kept it; null for anything else. */
export function parsePerson(text: string | null): PersonIdentity | null {
  try {
    const stored: unknown = JSON.parse(text ?? 'null')
    if (typeof stored !== 'object' || stored === null) return null
    const { id, name, colour } = stored as Record<string, unknown>
    if (typeof id !== 'string' || !isEntryId(id) || typeof name !== 'string') return null
    return {
      id: id as PersonId,
      name: name.slice(0, LIMITS.name),
      colour: isColour(colour) ? colour : firstColour(id),
    }
  } catch {
    return null
  }
}

const isColour = (value: unknown): value is ColourIndex =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 9

const firstColour = (id: string): ColourIndex =>
  (Array.from(id).reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 10) as ColourIndex
