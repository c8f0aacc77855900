import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { isRcaId, type RcaId } from 'shared/model'
import { CLOSE } from 'shared/protocol'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Access, Answer } from '../access/access.ts'
import { createAddressLimit } from '../access/address-limit.ts'
import type { OriginPolicy } from '../access/origin-policy.ts'
import { type Rooms, SOCKET_OPTIONS, schemaOf } from '../sync/index.ts'
import { browserSessionOf } from './browser-session.ts'
import { credentialsOf, requestSourceOf } from './guard.ts'

/** How long sockets get to answer the goodbye when the server ends. */
const GOODBYE_MS = 1000

const closeCodes = {
  'sign-in': CLOSE.notSignedIn,
  'slow-down': CLOSE.tooFast,
  forbidden: CLOSE.forbidden,
} as const satisfies Record<Exclude<Answer, 'yes'>, number>

interface Target {
  readonly rca: RcaId
  readonly query: URLSearchParams
}

const PATH = /^\/sync\/([^/?#]+)(?:\?(.*))?$/

/** Which RCA a path means; null when it is not exactly of the form `/sync/<id>?…`. */
function targetOf(path: string | undefined): Target | null {
  const [, id, query] = PATH.exec(path ?? '') ?? []
  return id !== undefined && isRcaId(id) ? { rca: id, query: new URLSearchParams(query) } : null
}

/** Before the upgrade there are only bytes: answers and hangs up. */
function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

interface SyncEndpointOptions {
  readonly originPolicy: OriginPolicy
  readonly access: Access
  readonly rooms: Pick<Rooms, 'attach'>
  readonly isClosing: () => boolean
  readonly addressOf: (request: IncomingMessage) => string
  readonly now: () => number
  /** Of one address: to join an RCA that is none costs a look into the store (H47). */
  readonly joinsPerMinute: number
}

/** The websocket side: who knocks at `/sync/<id>` is checked, upgraded and handed to the rooms. */
export function createSyncEndpoint(options: SyncEndpointOptions) {
  const { originPolicy, access, rooms, isClosing, addressOf } = options
  const server = new WebSocketServer(SOCKET_OPTIONS)
  const joins = createAddressLimit(options.now, options.joinsPerMinute)

  function admit(socket: WebSocket, stream: Duplex, request: IncomingMessage, { rca, query }: Target): void {
    const answer = access.decide('write', rca, credentialsOf(request, addressOf(request), query.get('key')))
    if (answer !== 'yes') {
      // After the upgrade, as a browser cannot see an HTTP status here.
      socket.on('error', () => socket.terminate())
      socket.close(closeCodes[answer])
      return
    }
    const session = browserSessionOf(request.headers.cookie)
    rooms.attach(socket, stream, {
      rca,
      epoch: query.get('epoch'),
      wantsAcks: query.get('ack') === '1',
      schema: schemaOf(query),
      session,
    })
  }

  return {
    upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
      // H8: a visitor may be gone at any instant.
      socket.on('error', () => socket.destroy())
      const source = requestSourceOf(request)
      const target = targetOf(request.url)
      if (isClosing()) refuseUpgrade(socket, '503 Service Unavailable')
      else if (!originPolicy.allowsHost(source.host) || !originPolicy.allowsOrigin(source))
        refuseUpgrade(socket, '403 Forbidden')
      else if (joins.count(addressOf(request))) refuseUpgrade(socket, '429 Too Many Requests')
      else if (!target) refuseUpgrade(socket, '400 Bad Request')
      else server.handleUpgrade(request, socket, head, ws => admit(ws, socket, request, target))
    },

    /** How many sockets are open. */
    count: () => server.clients.size,

    /** Resolves when every socket is gone; the rooms have said goodbye before. */
    async close(): Promise<void> {
      const gone = Array.from(server.clients, client => new Promise(resolve => client.once('close', resolve)))
      const timer = setTimeout(() => {
        for (const client of server.clients) client.terminate()
      }, GOODBYE_MS)
      await Promise.all(gone)
      clearTimeout(timer)
    },
  }
}
