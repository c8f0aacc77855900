import type { RcaId } from 'shared/model'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { OpenRca } from './open-rca.ts'

/** RCAs whose page was left while something of them was on no disk but this page's: they go on out of sight. */
export interface LeftRcas {
  readonly ids: StoreApi<readonly RcaId[]>
  /** Closes it, at once or as soon as nothing of it can be lost by that. */
  readonly leave: (rca: OpenRca) => void
  /** The one that was left and still waits, as it was left. */
  readonly takeBack: (id: RcaId) => OpenRca | undefined
}

export function createLeftRcas(): LeftRcas {
  const waiting = new Map<RcaId, { readonly rca: OpenRca; readonly stopWatching: () => void }>()
  const ids = createStore<readonly RcaId[]>(() => [])
  const tell = () => ids.setState(Array.from(waiting.keys()), true)
  const forget = (id: RcaId) => {
    waiting.get(id)?.stopWatching()
    waiting.delete(id)
    tell()
  }
  return {
    ids,
    leave: rca => {
      if (!rca.mustStay()) return rca.close()
      rca.presence.show(false)
      const stopWatching = rca.connection.subscribe(() => {
        if (rca.mustStay()) return
        forget(rca.id)
        rca.close()
      })
      waiting.set(rca.id, { rca, stopWatching })
      tell()
    },
    takeBack: id => {
      const rca = waiting.get(id)?.rca
      if (!rca) return undefined
      forget(id)
      rca.presence.show(true)
      return rca
    },
  }
}
