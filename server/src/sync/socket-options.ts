import { MAX_MESSAGE_BYTES } from 'shared/protocol'
import type { ServerOptions } from 'ws'

/** How the WebSocket server that upgrades sockets for the rooms must be made. */
export const SOCKET_OPTIONS = {
  noServer: true,
  maxPayload: MAX_MESSAGE_BYTES,
  /** No honest client cuts a message in pieces. */
  maxFragments: 64,
  maxBufferedChunks: 4096,
  /** Costs eleven times the CPU, and a bomb fits in a few bytes. */
  perMessageDeflate: false,
} as const satisfies ServerOptions
