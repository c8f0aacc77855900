import type { RcaId } from 'shared/model'
import type { NewRoom, RoomWrite } from './room-store.ts'
import type { StoreErrorCode } from './store-error.ts'

export interface StoreWorkerData {
  readonly folder: string
}

/** What the store asks its thread. Call 0 is the opening itself. */
export type StoreCall = { readonly call: number } & StoreRequest

export type StoreRequest =
  | { readonly name: 'create'; readonly room: NewRoom }
  | { readonly name: 'load'; readonly id: RcaId }
  | { readonly name: 'commit'; readonly writes: readonly RoomWrite[] }
  | { readonly name: 'list' }
  | { readonly name: 'check' }
  | { readonly name: 'settings' }
  | { readonly name: 'close' }

export type StoreReply =
  | { readonly call: number; readonly isOk: true; readonly value: unknown }
  | { readonly call: number; readonly isOk: false; readonly code: StoreErrorCode; readonly message: string }

/** How the open connection really writes, read from it. */
export interface StoreSettings {
  readonly journalMode: string
  /** 2 = FULL: every commit is synced. */
  readonly synchronous: number
}
