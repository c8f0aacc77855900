import { networkInterfaces } from 'node:os'
import type { Config } from '../config.ts'
import { isLoopback } from './loopback.ts'

/** Addresses that others on the network can reach, IPv4 first: those are the ones people read out. */
function ownAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap(entries => entries ?? [])
  const outside = all.filter(({ internal, scopeid }) => !internal && !scopeid)
  return outside
    .sort((one, other) => one.family.localeCompare(other.family))
    .map(({ family, address }) => (family === 'IPv6' ? `[${address}]` : address))
}

/** The places where others find this server, the best first; empty when only this computer can reach it. */
function shareOrigins({ host, baseUrl }: Pick<Config, 'host' | 'baseUrl'>, port: number): string[] {
  if (baseUrl && !isLoopback(new URL(baseUrl).hostname)) return [baseUrl]
  if (isLoopback(host)) return []
  const isEveryAddress = host === '0.0.0.0' || host === '::'
  const hosts = isEveryAddress
    ? ownAddresses().filter(address => host === '::' || !address.startsWith('['))
    : [host.includes(':') ? `[${host}]` : host]
  return hosts.map(name => `http://${name}:${port}`)
}

/** Links that let others in: the key rides in the fragment, which browsers send to nobody. */
export const shareLinks = (config: Pick<Config, 'host' | 'baseUrl'>, port: number, key: string | null) =>
  shareOrigins(config, port).map(origin => (key ? `${origin}/#key=${key}` : `${origin}/`))
