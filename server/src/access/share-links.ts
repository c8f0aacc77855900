import { networkInterfaces } from 'node:os'
import type { Config } from '../config.ts'
import { isLoopback } from './loopback.ts'

const EVERY_ADDRESS = new Set(['0.0.0.0', '::'])

const bracketed = (host: string) => (host.includes(':') ? `[${host}]` : host)

/** Bridges and tunnels of this computer: nobody in the room is behind them. */
const VIRTUAL = /^(docker|br-|veth|virbr|vboxnet|vmnet|utun|tun|tap)/

/** Addresses that others on the network can reach, real networks and IPv4 first: those are what people read out. */
function ownAddresses(): string[] {
  const all = Object.entries(networkInterfaces()).flatMap(([name, entries]) =>
    (entries ?? []).map(entry => ({ ...entry, rank: `${Number(VIRTUAL.test(name))}${entry.family}` })),
  )
  return all
    .filter(({ internal, scopeid }) => !internal && !scopeid)
    .sort((one, other) => one.rank.localeCompare(other.rank))
    .map(({ address }) => address)
}

/** The places where others find this server, the best first; empty when only this computer can reach it. */
function shareOrigins({ host, baseUrl }: Pick<Config, 'host' | 'baseUrl'>, port: number): string[] {
  if (baseUrl && !isLoopback(new URL(baseUrl).hostname)) return [baseUrl]
  if (isLoopback(host)) return []
  const hosts = EVERY_ADDRESS.has(host)
    ? ownAddresses().filter(address => host === '::' || !address.includes(':'))
    : [host]
  return hosts.map(name => `http://${bracketed(name)}:${port}`)
}

/** How this computer itself reaches the server. */
export function ownLink({ host }: Pick<Config, 'host'>, port: number, key: string | null): string {
  const name = EVERY_ADDRESS.has(host) || host === '127.0.0.1' ? 'localhost' : bracketed(host)
  return key ? `http://${name}:${port}/#key=${key}` : `http://${name}:${port}`
}

/** Links that let others in: the key rides in the fragment, which browsers send to nobody. */
export const shareLinks = (config: Pick<Config, 'host' | 'baseUrl'>, port: number, key: string | null) =>
  shareOrigins(config, port).map(origin => (key ? `${origin}/#key=${key}` : `${origin}/`))
