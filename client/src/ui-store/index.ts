export { boxOf, createUiStore, draftKey, isSameTarget, targetOfBox, type UiStore } from './create-ui-store.ts'
export type { DevicePreferences, HeadSide, Theme, ViewId } from './device-preferences.ts'
export { foldsOfDrawing, isFolded } from './folds.ts'
export { UiStoreProvider, useEditedBox, useUi, useUiStore } from './UiStoreProvider.tsx'
export type {
  DialogId,
  Draft,
  Editing,
  Finding,
  LinePrompt,
  PanelId,
  Prompt,
  TurnedFrom,
  Ui,
  UiState,
  UiVerbs,
} from './ui-state.ts'
export type { Direction, ViewHandle } from './view-handle.ts'
