import { useStore } from 'zustand'
import type { ConnectionState } from './connection-state.ts'
import { useOpenRca } from './RcaProvider.tsx'

/** What the person is told of the way to the server's disk. */
export const useConnection = (): ConnectionState => useStore(useOpenRca().connection)

/** A part of it; renders again when that part is another value. */
export const useConnectionSelector = <Part>(selector: (state: ConnectionState) => Part): Part =>
  useStore(useOpenRca().connection, selector)

/** Tries to connect at once instead of waiting for the next attempt. */
export const useRetry = (): (() => void) => useOpenRca().retry

/** Makes the next visit take the server's document instead of this computer's copy. */
export const useForgetCopy = (): (() => Promise<void>) => useOpenRca().forgetCopy
