import type { TextTarget } from 'shared/doc'
import { HEAD, type ParentId } from 'shared/model'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { DeviceStorage } from '../sync/device-storage.ts'
import { readPreferences, writePreferences } from './device-preferences.ts'
import { isFolded, without } from './folds.ts'
import type { Draft, Ui, UiState } from './ui-state.ts'

export type UiStore = StoreApi<Ui>

export interface UiStoreOptions {
  /** Where `view`, `theme` and `headSide` are remembered. */
  readonly storage: DeviceStorage
  readonly initial?: Partial<UiState>
}

/** The box in which a text stands: the head or a cause, or null for texts of panels. */
export const boxOf = (target: TextTarget): ParentId | null =>
  target.of === 'problem' ? HEAD : target.of === 'cause' ? target.id : null

/** Whether two targets name the same text. */
export const isSameTarget = (a: TextTarget, b: TextTarget): boolean =>
  a.of === b.of && ('id' in a ? a.id : null) === ('id' in b ? b.id : null)

/** Under what the words typed in a line are kept: the detail of each reason to stop is a line of its own. */
export const draftKey = (prompt: Draft['of']): string =>
  prompt === 'park'
    ? prompt
    : [prompt.of, prompt.cause, (prompt.of === 'stop' && prompt.chosen) || ''].join(' ')

/** The text of a box. `parked` has none. */
export const targetOfBox = (id: ParentId): TextTarget | null =>
  id === HEAD ? { of: 'problem' } : id === 'parked' ? null : { of: 'cause', id }

/** One for each open RCA: selection, editing, panels. Give it up with the page. */
export function createUiStore({ storage, initial = {} }: UiStoreOptions): UiStore {
  return createStore<Ui>()((set, get) => ({
    view: 'fishbone',
    theme: 'system',
    headSide: 'right',
    selected: [],
    editing: null,
    collapsed: new Set(),
    deepFolds: null,
    focus: null,
    finding: { isOpen: false, query: '', current: null, isReached: false, asked: 0 },
    panel: null,
    dialog: null,
    prompt: null,
    drafts: new Map(),
    status: null,
    following: null,
    isLeading: false,
    isUnasked: false,
    viewHandle: null,
    ...readPreferences(storage),
    ...initial,

    select: ids => set({ selected: [...new Set(ids)], editing: null }),
    toggleSelected: id => {
      const rest = get().selected.filter(other => other !== id)
      set({ selected: rest.length < get().selected.length ? rest : [...rest, id], editing: null })
    },
    edit: (target, caret = 'end') => {
      const box = boxOf(target)
      set({ editing: { target, caret }, prompt: null, ...(box === null ? {} : { selected: [box] }) })
    },
    stopEditing: () => set({ editing: null }),
    toggleCollapsed: id => {
      const mustFold = !isFolded(get(), id)
      get().unfold([id])
      if (mustFold) set({ collapsed: new Set(get().collapsed).add(id) })
    },
    setCollapsed: ids => set({ collapsed: new Set(ids), deepFolds: get().deepFolds && new Set() }),
    unfold: ids => {
      const { collapsed, deepFolds } = get()
      set({ collapsed: without(collapsed, ids), deepFolds: deepFolds && without(deepFolds, ids) })
    },
    openFolded: ids => get().unasked(() => set({ deepFolds: ids })),
    focusOn: id => set({ focus: id }),
    setFinding: change => set({ finding: { ...get().finding, ...change } }),
    openPanel: id => set({ panel: id === get().panel ? null : id }),
    openDialog: id => set({ dialog: id }),
    announce: text => set({ status: text === null ? null : { text } }),
    openPrompt: prompt => set({ prompt, ...(prompt ? { editing: null } : {}) }),
    setDraft: (of, text) => {
      const drafts = new Map(get().drafts)
      if (text === '') drafts.delete(draftKey(of))
      else drafts.set(draftKey(of), { of, text })
      set({ drafts })
    },
    setView: view => {
      set({ view })
      writePreferences(storage, { view })
    },
    showView: view => get().unasked(() => set({ view })),
    setTheme: theme => {
      set({ theme })
      writePreferences(storage, { theme })
    },
    setHeadSide: headSide => {
      set({ headSide })
      writePreferences(storage, { headSide })
    },
    follow: person =>
      set(person === null ? { following: null } : { following: person, isLeading: false, editing: null }),
    lead: isLeading => set(isLeading ? { isLeading, following: null } : { isLeading }),
    unasked: change => {
      const { isUnasked } = get()
      set({ isUnasked: true })
      try {
        change()
      } finally {
        set({ isUnasked })
      }
    },
    registerView: handle => {
      set({ viewHandle: handle })
      return () => {
        if (get().viewHandle === handle) set({ viewHandle: null })
      }
    },
  }))
}
