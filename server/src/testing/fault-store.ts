import { createMemoryStore } from '../storage/memory-store.ts'
import type { RoomStore, RoomWrite } from '../storage/room-store.ts'

export type StoreCallName = 'create' | 'load' | 'commit' | 'list' | 'check'

/** A store whose calls can be made to wait and to fail, and that tells what was asked of it. */
export interface FaultStore extends RoomStore {
  /** What was asked and answered, in order: `commit`, `committed` … */
  readonly events: string[]
  readonly calls: Readonly<Record<StoreCallName, number>>
  /** The most commits that were ever in flight at once. */
  readonly mostCommitsAtOnce: number
  /** Until the returned function is called, calls of this name wait. */
  readonly hold: (name: StoreCallName) => () => void
  /** Calls of this name fail while `fails` says so; a commit is asked with its writes. */
  readonly fail: (name: StoreCallName, fails: (writes: readonly RoomWrite[]) => boolean) => void
  readonly recover: (name: StoreCallName) => void
}

export function createFaultStore(inner: RoomStore = createMemoryStore()): FaultStore {
  const events: string[] = []
  const calls = { create: 0, load: 0, commit: 0, list: 0, check: 0 }
  const gates = new Map<StoreCallName, { readonly opened: Promise<void>; readonly open: () => void }>()
  const faults = new Map<StoreCallName, (writes: readonly RoomWrite[]) => boolean>()
  let inFlight = 0
  let most = 0

  const ask = async <Value>(
    name: StoreCallName,
    answer: () => Promise<Value>,
    writes: readonly RoomWrite[] = [],
  ): Promise<Value> => {
    calls[name]++
    events.push(name)
    await gates.get(name)?.opened
    if (faults.get(name)?.(writes)) {
      events.push(`${name} failed`)
      throw new Error('ENOSPC: no space left on device')
    }
    return answer()
  }

  return {
    events,
    calls,
    get mostCommitsAtOnce() {
      return most
    },
    hold: name => {
      let open = () => {}
      const opened = new Promise<void>(resolve => {
        open = resolve
      })
      gates.set(name, { opened, open })
      return () => {
        gates.delete(name)
        open()
      }
    },
    fail: (name, fails) => {
      faults.set(name, fails)
    },
    recover: name => {
      faults.delete(name)
    },
    create: room => ask('create', () => inner.create(room)),
    load: id => ask('load', () => inner.load(id)),
    list: () => ask('list', () => inner.list()),
    check: () => ask('check', () => inner.check()),
    commit: async writes => {
      inFlight++
      most = Math.max(most, inFlight)
      try {
        await ask('commit', () => inner.commit(writes), writes)
        events.push('committed')
      } finally {
        inFlight--
      }
    },
    close: () => inner.close(),
  }
}
