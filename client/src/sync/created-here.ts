import type { RcaId } from 'shared/model'
import type { DeviceStorage } from './device-storage.ts'

const KEPT = 50

const idsOf = (storage: DeviceStorage): readonly string[] =>
  (storage.read('created') ?? '').split(' ').filter(Boolean)

/** Remembers that this device made an RCA: its writer is not asked for a name before the first letter. */
export function rememberCreated(storage: DeviceStorage, id: RcaId): void {
  const ids = new Set([id, ...idsOf(storage)])
  storage.write('created', Array.from(ids).slice(0, KEPT).join(' '))
}

/** Whether somebody who has this name may write here: a guest gives one first, who made the RCA here need not. */
export const hasSigned = (name: string, storage: DeviceStorage, id: RcaId): boolean =>
  name !== '' || idsOf(storage).includes(id)
