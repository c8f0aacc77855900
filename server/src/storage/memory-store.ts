import type { RcaId } from 'shared/model'
import type { NewRoom, RoomStore, RoomWrite, StoredRoom, StoredRow } from './room-store.ts'

interface Kept {
  readonly first: NewRoom
  updatedAt: number
  snapshot: Uint8Array | null
  updates: Uint8Array[]
  summary: string
  isSummaryStale: boolean
}

/** Keeps documents as long as the process lives: for tests and for a look at the program. Nothing is durable. */
export function createMemoryStore(): RoomStore {
  const rooms = new Map<RcaId, Kept>()

  const write = (kept: Kept, { at, updates = [], snapshot, summary }: RoomWrite) => {
    if (updates.length > 0) {
      kept.updatedAt = at
      kept.updates.push(...updates.map(update => update.slice()))
      kept.isSummaryStale = true
    }
    if (snapshot) {
      kept.snapshot = snapshot.slice()
      kept.updates = []
    }
    if (summary !== undefined) {
      kept.summary = summary
      kept.isSummaryStale = false
    }
  }

  return {
    create: async first => {
      if (rooms.has(first.id)) return false
      rooms.set(first.id, {
        first,
        updatedAt: first.createdAt,
        snapshot: null,
        updates: [first.update.slice()],
        summary: first.summary,
        isSummaryStale: false,
      })
      return true
    },
    load: async (id): Promise<StoredRoom | null> => {
      const kept = rooms.get(id)
      if (!kept) return null
      return {
        epoch: kept.first.epoch,
        seedClient: kept.first.seedClient,
        createdAt: kept.first.createdAt,
        updatedAt: kept.updatedAt,
        snapshot: kept.snapshot?.slice() ?? null,
        updates: kept.updates.map(update => update.slice()),
        isDamaged: false,
        isSummaryStale: kept.isSummaryStale,
      }
    },
    commit: async writes => {
      const found = writes.map(entry => ({ entry, kept: rooms.get(entry.id) }))
      for (const { kept } of found) if (!kept) throw new Error('There is no such RCA to write to')
      for (const { entry, kept } of found) if (kept) write(kept, entry)
    },
    list: async (): Promise<readonly StoredRow[]> =>
      Array.from(rooms, ([id, kept]) => ({
        id,
        createdAt: kept.first.createdAt,
        updatedAt: kept.updatedAt,
        summary: kept.summary,
        isSummaryStale: kept.isSummaryStale,
      })),
    check: async () => undefined,
    close: async () => undefined,
  }
}
