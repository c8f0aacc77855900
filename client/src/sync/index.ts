export type { ConnectionState } from './connection-state.ts'
export { rememberCreated } from './created-here.ts'
export type { DeviceKey, DeviceStorage } from './device-storage.ts'
export { type Ending, type EndOffer, type EndReason, endings } from './endings.ts'
export { nameOf } from './name-of.ts'
export { newId } from './new-id.ts'
export { PersonProvider, useDevice, usePerson } from './PersonProvider.tsx'
export type { PersonIdentity } from './person-store.ts'
export type { Participant } from './presence-channel.ts'
export { RcaProvider, type RcaProviderProps } from './RcaProvider.tsx'
export { shownTree } from './shown-tree.ts'
export { useConnection, useConnectionSelector, useForgetCopy, useRetry } from './use-connection.ts'
export { type OwnChanges, useOwnChanges } from './use-own-changes.ts'
export {
  type RoomPresence,
  useParticipants,
  useParticipantsSelector,
  usePresence,
} from './use-participants.ts'
export {
  useCanWrite,
  useEditor,
  useEndReason,
  useHasCaughtUp,
  useIsLoaded,
  useRca,
  useRcaId,
  useRcaSelector,
} from './use-rca.ts'
export { type RemoteSource, useSettled } from './use-settled.ts'
export { useSettledRca } from './use-settled-rca.ts'
