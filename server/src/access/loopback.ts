import { isIP } from 'node:net'

const withoutBrackets = (host: string) => host.replace(/^\[|\]$/g, '')

/** Whether a host name or address means this computer alone. */
export function isLoopback(host: string): boolean {
  const name = withoutBrackets(host).toLowerCase()
  if (isIP(name) === 4) return name.startsWith('127.')
  return name === '::1' || name === 'localhost' || name.endsWith('.localhost')
}

/** Whether a host is an address, which needs no name service and so cannot be rebound to another machine. */
export const isAddress = (host: string): boolean => isIP(withoutBrackets(host)) !== 0
