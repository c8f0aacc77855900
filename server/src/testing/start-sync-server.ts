import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isRcaId, type PersonId, type RcaDraft, type RcaId, unwrap } from 'shared/model'
import { onTestFinished } from 'vitest'
import { WebSocketServer } from 'ws'
import type { RoomStore } from '../storage/room-store.ts'
import type { RoomLimits } from '../sync/room-limits.ts'
import type { RoomLog } from '../sync/room-log.ts'
import { createRooms, type Rooms } from '../sync/rooms.ts'
import { makeSeed } from '../sync/seed.ts'
import { SOCKET_OPTIONS } from '../sync/socket-options.ts'
import { schemaOf } from '../sync/wire.ts'
import { createFaultStore, type FaultStore } from './fault-store.ts'

export interface SyncServer {
  readonly rooms: Rooms
  readonly store: FaultStore
  readonly port: number
  /** `ws://127.0.0.1:…/sync`, as `WebsocketProvider` wants it. */
  readonly url: string
  readonly create: (draft?: Partial<RcaDraft>) => Promise<RcaId>
  /** What was logged as an error or a warning, as `message rca`. */
  readonly complaints: string[]
  /** Stops listening and closes the rooms; called at the end of the test in any case. */
  readonly stop: () => Promise<void>
}

/** The rooms behind a bare socket on a free port: what the HTTP side adds (who may come in) is tested there. */
export async function startSyncServer({
  store: inner,
  limits,
  clock = { now: Date.now },
}: {
  readonly store?: RoomStore
  readonly clock?: { readonly now: () => number }
  readonly limits?: Partial<RoomLimits>
} = {}): Promise<SyncServer> {
  const store = createFaultStore(inner)
  const complaints: string[] = []
  const complain = (fields: object, message: string) => {
    complaints.push('err' in fields ? `${message}: ${fields.err}` : message)
  }
  const log: RoomLog = { info: () => undefined, warn: complain, error: complain }
  const rooms = createRooms({ store, clock, log, ...(limits ? { limits } : {}) })
  const http = createServer()
  const upgrades = new WebSocketServer(SOCKET_OPTIONS)
  http.on('upgrade', (request, socket, head) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const rca = pathname.replace('/sync/', '')
    if (!isRcaId(rca)) {
      socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')
      return
    }
    upgrades.handleUpgrade(request, socket, head, webSocket =>
      rooms.attach(webSocket, socket, {
        rca,
        epoch: searchParams.get('epoch'),
        wantsAcks: searchParams.get('ack') === '1',
        schema: schemaOf(searchParams),
        session: searchParams.get('session'),
      }),
    )
  })
  await new Promise<void>(resolve => http.listen(0, '127.0.0.1', resolve))
  const { port } = http.address() as AddressInfo
  let isStopped = false
  const stop = async () => {
    if (isStopped) return
    isStopped = true
    http.close()
    await rooms.close()
    for (const client of upgrades.clients) client.terminate()
    upgrades.close()
    await store.close()
  }
  onTestFinished(stop)
  return {
    rooms,
    store,
    port,
    url: `ws://127.0.0.1:${port}/sync`,
    create: async draft =>
      rooms.create(unwrap(makeSeed({ causes: [], ...draft }, { by: 'tester' as PersonId, now: Date.now() }))),
    complaints,
    stop,
  }
}
