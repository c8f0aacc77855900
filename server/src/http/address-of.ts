import type { IncomingMessage } from 'node:http'
import proxyAddr from '@fastify/proxy-addr'
import type { Config } from '../config.ts'

/** The address of whoever sends a request, as fastify finds it for its routes: `TRUST_PROXY` says whom to believe. */
export function createAddressOf({
  trustProxy,
}: Pick<Config, 'trustProxy'>): (request: IncomingMessage) => string {
  const isTrusted =
    typeof trustProxy === 'boolean' ? () => trustProxy : proxyAddr.compile(Array.from(trustProxy))
  // A visitor that has hung up already has none.
  return request => (request.socket.remoteAddress ? proxyAddr(request, isTrusted) : '')
}
