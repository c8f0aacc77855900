import type { Duplex } from 'node:stream'
import { nanoid } from 'nanoid'
import { ID_LENGTH, type Rca, type RcaId, type RcaSummary } from 'shared/model'
import { CLOSE, parsePresence } from 'shared/protocol'
import type { WebSocket } from 'ws'
import type { RoomStore } from '../storage/room-store.ts'
import { CommitQueue } from './commit-queue.ts'
import { Connection, type Joining } from './connection.ts'
import { FormerOwners } from './former-owners.ts'
import { Room, type RoomServices } from './room.ts'
import { ROOM_LIMITS, type RoomLimits } from './room-limits.ts'
import { type RoomLog, shortIdOf } from './room-log.ts'
import { decodeSummary } from './room-summary.ts'
import type { Seed } from './seed.ts'

export interface RoomsOptions {
  readonly store: RoomStore
  readonly clock: { readonly now: () => number }
  readonly log: RoomLog
  readonly limits?: Partial<RoomLimits>
}

/** One row of the list of RCAs. */
export interface RcaListRow extends RcaSummary {
  readonly id: RcaId
  readonly createdAt: number
  readonly updatedAt: number
  /** Who is there now; those without a name are not told. */
  readonly live: readonly { readonly name: string; readonly colour: number }[]
}

export interface RoomStats {
  readonly rooms: number
  readonly connections: number
  readonly commits: number
  readonly commitFailures: number
  readonly unsavedBytes: number
  /** Nothing that was tried last has failed. */
  readonly isSaving: boolean
}

export interface Rooms {
  /** Takes over an upgraded socket and the stream below it. Never creates: an unknown RCA closes it with 4404. */
  readonly attach: (socket: WebSocket, stream: Duplex, joining: Joining & { readonly rca: RcaId }) => void
  /** Resolves when the new RCA is durable. */
  readonly create: (seed: Seed) => Promise<RcaId>
  /** The document as of now, once all of it is durable; null when there is none. Rejects while it cannot be read or saved. */
  readonly read: (id: RcaId) => Promise<Rca | null>
  /** From summary rows: opens no document. */
  readonly list: () => Promise<readonly RcaListRow[]>
  readonly stats: () => RoomStats
  /**
   * Takes no more, saves what there is, tells everybody to come back (1012). The store stays open. Resolves to whether
   * everything was saved.
   */
  readonly close: () => Promise<boolean>
}

/** All live documents of one server: opened on demand, loaded once, let go when they are empty and saved. */
export function createRooms({ store, clock, log, limits: given }: RoomsOptions): Rooms {
  const limits = { ...ROOM_LIMITS, ...given }
  const rooms = new Map<RcaId, Room>()
  const queue = new CommitQueue(store, limits.retryMs)
  let isClosing = false
  let whenEmpty: (() => void) | null = null

  const services: RoomServices = {
    store,
    queue,
    clock,
    log,
    limits,
    formerOwners: new FormerOwners(limits.keepClientIdMs),
    ended: room => {
      rooms.delete(room.id)
      if (rooms.size === 0) whenEmpty?.()
    },
  }

  const open = (id: RcaId): Room => {
    const room = rooms.get(id) ?? new Room(id, services)
    rooms.set(id, room)
    return room
  }

  const heartbeat = setInterval(() => {
    for (const room of rooms.values()) room.beat()
  }, limits.heartbeatMs)

  const liveIn = (id: RcaId): RcaListRow['live'] => {
    const people = new Map<string, { name: string; colour: number }>()
    for (const state of rooms.get(id)?.presenceStates ?? []) {
      const presence = parsePresence(state)
      if (presence?.name) people.set(presence.person, { name: presence.name, colour: presence.colour })
    }
    return Array.from(people.values())
  }

  /** Stale are the rows of what was live in a crash, and those of an older version of ours: their documents are read once, one after the other. */
  const rebuildSummaries = async () => {
    for (const { id, summary, isSummaryStale } of await store.list()) {
      if (isClosing) return
      if (!isSummaryStale && decodeSummary(summary).isCurrent) continue
      try {
        await open(id).visit(room => room.refreshSummary())
      } catch (error) {
        log.error({ rca: shortIdOf(id), err: error }, 'cannot rebuild a summary')
      }
    }
  }
  const rebuilt = rebuildSummaries().catch(error => log.error({ err: error }, 'cannot list what is stored'))

  return {
    attach: (socket, stream, { rca, ...joining }) => {
      if (isClosing) {
        socket.on('error', () => undefined)
        socket.close(CLOSE.restarting, 'the server is restarting')
        return
      }
      try {
        const room = open(rca)
        room.join(new Connection(socket, stream, joining, room, limits))
      } catch (error) {
        log.error({ rca: shortIdOf(rca), err: error }, 'cannot take a connection')
        socket.close(CLOSE.cannotLoadOrSave, 'this RCA cannot be opened at present')
      }
    },
    create: async ({ clientId, update, summary }) => {
      const id = nanoid(ID_LENGTH.rca) as RcaId
      const epoch = nanoid(ID_LENGTH.entry)
      const isNew = await store.create({
        id,
        epoch,
        seedClient: clientId,
        createdAt: clock.now(),
        update,
        summary,
      })
      if (!isNew) throw new Error('A random id was taken')
      return id
    },
    read: id => open(id).visit(room => room.read()),
    list: async () =>
      (await store.list()).map(({ id, createdAt, updatedAt, summary }) => ({
        id,
        ...decodeSummary(summary).summary,
        createdAt,
        updatedAt,
        live: liveIn(id),
      })),
    stats: () => ({
      rooms: rooms.size,
      connections: sumOf(rooms.values(), room => room.connections.size),
      commits: queue.commits,
      commitFailures: queue.failures,
      unsavedBytes: sumOf(rooms.values(), room => room.outbox.bytes),
      isSaving: !queue.isFailing,
    }),
    close: async () => {
      isClosing = true
      clearInterval(heartbeat)
      for (const room of rooms.values()) room.hold()
      const deadline = after(limits.closeMs)
      await Promise.race([rebuilt, deadline.reached])
      await Promise.race([queue.whenIdle(), deadline.reached])
      for (const room of Array.from(rooms.values()))
        room.closeAll(CLOSE.restarting, 'the server is restarting')
      if (rooms.size > 0) {
        const emptied = new Promise<void>(resolve => {
          whenEmpty = resolve
        })
        await Promise.race([emptied, deadline.reached])
      }
      deadline.cancel()
      queue.close()
      if (rooms.size > 0) log.error({ rooms: rooms.size }, 'closed before everything was saved')
      return rooms.size === 0
    },
  }
}

const sumOf = <Value>(values: Iterable<Value>, measure: (value: Value) => number): number => {
  let sum = 0
  for (const value of values) sum += measure(value)
  return sum
}

function after(milliseconds: number): { readonly reached: Promise<void>; readonly cancel: () => void } {
  let timer: NodeJS.Timeout | undefined
  const reached = new Promise<void>(resolve => {
    timer = setTimeout(resolve, milliseconds)
  })
  return { reached, cancel: () => clearTimeout(timer) }
}
