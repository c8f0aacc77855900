import { createContext, type ReactNode, useContext, useState } from 'react'
import { invariant, type ParentId } from 'shared/model'
import { useStore } from 'zustand'
import { useDevice } from '../sync/index.ts'
import { boxOf, createUiStore, type UiStore } from './create-ui-store.ts'
import type { Ui } from './ui-state.ts'

const UiStoreContext = createContext<UiStore | null>(null)

/** Wraps one open RCA. Give it a `key` of the RCA's id, so that another RCA starts with nothing selected. */
export function UiStoreProvider({ children }: { children: ReactNode }) {
  const { storage } = useDevice()
  const [own] = useState(() => createUiStore({ storage }))
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

/** The box that I type in; null when the caret is in a panel or nowhere. */
export const useEditedBox = (): ParentId | null => useUi(ui => (ui.editing ? boxOf(ui.editing.target) : null))
