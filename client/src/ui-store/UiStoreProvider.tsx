import { createContext, type ReactNode, useContext, useState } from 'react'
import { invariant } from 'shared/model'
import { useStore } from 'zustand'
import { createUiStore, type UiStore } from './create-ui-store.ts'
import type { Ui } from './ui-state.ts'

const UiStoreContext = createContext<UiStore | null>(null)

/** `localStorage` where the browser grants it: reading the property alone throws where storage is forbidden. */
function deviceStorage(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

/** Wraps one open RCA. Give it a `key` of the RCA's id, so that another RCA starts with nothing selected. */
export function UiStoreProvider({ store, children }: { store?: UiStore; children: ReactNode }) {
  const [own] = useState(() => store ?? createUiStore({ storage: deviceStorage() }))
  return <UiStoreContext.Provider value={own}>{children}</UiStoreContext.Provider>
}

/** The store itself: for reading at the time of an event, and for the verbs. */
export function useUiStore(): UiStore {
  const store = useContext(UiStoreContext)
  invariant(store, 'useUiStore needs a <UiStoreProvider> above it')
  return store
}

/** A part of the state; renders again when that part is another value. */
export const useUi = <Part,>(selector: (ui: Ui) => Part): Part => useStore(useUiStore(), selector)
