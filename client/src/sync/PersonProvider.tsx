import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { invariant } from 'shared/model'
import { useStore } from 'zustand'
import { type DeviceStorage, isKeyOf } from './device-storage.ts'
import { createLeftRcas, type LeftRcas } from './left-rcas.ts'
import { newId } from './new-id.ts'
import { createPersonStore, type PersonIdentity, type PersonStore } from './person-store.ts'

interface Device {
  readonly storage: DeviceStorage
  readonly person: PersonStore
  readonly left: LeftRcas
}

const DeviceContext = createContext<Device | null>(null)

export interface PersonProviderProps {
  readonly storage: DeviceStorage
  readonly children: ReactNode
}

/** Around the app: who sits here, what this device remembers, and what of left RCAs is still on its way. */
export function PersonProvider({ storage, children }: PersonProviderProps) {
  const [device] = useState<Device>(() => ({
    storage,
    person: createPersonStore(storage, newId),
    left: createLeftRcas(),
  }))
  useEffect(() => {
    // Renamed in another tab.
    const onStorage = ({ key }: StorageEvent) => {
      if (isKeyOf(key, 'person')) device.person.reread()
    }
    window.addEventListener('storage', onStorage)
    return () => window.removeEventListener('storage', onStorage)
  }, [device])
  return <DeviceContext.Provider value={device}>{children}</DeviceContext.Provider>
}

export function useDevice(): Device {
  const device = useContext(DeviceContext)
  invariant(device, 'useDevice needs a <PersonProvider> above it')
  return device
}

/** Whoever sits at this browser. The name is asked for once and kept; empty until then. */
export function usePerson(): PersonIdentity & { readonly rename: (name: string) => void } {
  const { person } = useDevice()
  const identity = useStore(person)
  return useMemo(() => ({ ...identity, rename: person.rename }), [identity, person])
}
