import { hostname } from 'node:os'
import type { Config } from '../config.ts'
import { isAddress, isLoopback } from './loopback.ts'

/** What the browser says about where a request comes from. */
export interface RequestSource {
  readonly host: string | undefined
  readonly origin: string | undefined
  readonly userAgent: string | undefined
  /** `Sec-Fetch-Site`. */
  readonly fetchSite: string | undefined
}

/** By which names this server may be called, and from which pages. Asked before any key. */
export interface OriginPolicy {
  readonly allowsHost: (host: string | undefined) => boolean
  readonly allowsOrigin: (source: RequestSource) => boolean
}

const SEEMS_BROWSER = /^Mozilla\//

function hostNameOf(host: string): string | null {
  if (!/^[\w.:[\]-]+$/.test(host)) return null
  try {
    return new URL(`http://${host}`).hostname
  } catch {
    return null
  }
}

export function createOriginPolicy(
  config: Pick<Config, 'isShared' | 'baseUrl' | 'allowedOrigins'>,
): OriginPolicy {
  const origins = new Set([...config.allowedOrigins, ...(config.baseUrl ? [config.baseUrl] : [])])
  const names = new Set(Array.from(origins, origin => new URL(origin).hostname))
  const own = hostname().toLowerCase()
  if (config.isShared) for (const name of [own, `${own}.local`]) names.add(name)

  return {
    // H46: a name can be rebound to this computer by whoever owns it, an address cannot.
    allowsHost(host) {
      const name = host ? hostNameOf(host) : null
      if (name === null) return false
      return isLoopback(name) || names.has(name) || (config.isShared && isAddress(name))
    },
    // H45: a page may speak to the host it came from. Browsers always name an origin here; other programs never do.
    allowsOrigin({ host, origin, userAgent, fetchSite }) {
      if (origin === undefined) {
        return !SEEMS_BROWSER.test(userAgent ?? '') && (fetchSite ?? 'none') === 'none'
      }
      if (origins.has(origin)) return true
      return origin === `http://${host}` || origin === `https://${host}`
    },
  }
}
