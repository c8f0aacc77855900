/** The key in a link, `…#key=abc`; null when there is none. */
export function keyInHash(hash: string): string | null {
  const key = new URLSearchParams(hash.replace(/^#/, '')).get('key')
  return key === null || key === '' ? null : key
}

/** The address without its key, which the bar, the history and a screenshot shall not show; the place in it stays. */
export function withoutKey({
  pathname,
  search,
  hash,
}: Pick<Location, 'pathname' | 'search' | 'hash'>): string {
  const rest = hash
    .slice(1)
    .split('&')
    .filter(part => part !== '' && !part.startsWith('key='))
  return pathname + search + (rest.length > 0 ? `#${rest.join('&')}` : '')
}

/** Link to one RCA that lets somebody in: the server's own link (address and key) led to the page of this RCA. */
export function linkToRca(shareUrl: string, rcaPath: string): string {
  const url = new URL(shareUrl)
  url.pathname = `${url.pathname.replace(/\/$/, '')}${rcaPath}`
  return url.href
}

/** Whether an address only means the computer it is opened on. */
export const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' ||
  hostname.endsWith('.localhost') ||
  hostname === '[::1]' ||
  /^127(?:\.\d{1,3}){3}$/.test(hostname)
