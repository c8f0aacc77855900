/** The cookies of a request. Where a name comes twice the first counts, as it is the more specific one. */
export function parseCookies(header: string | undefined): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>()
  for (const part of (header ?? '').split(';')) {
    const split = part.indexOf('=')
    if (split < 0) continue
    const name = part.slice(0, split).trim()
    if (!cookies.has(name)) cookies.set(name, part.slice(split + 1).trim())
  }
  return cookies
}

interface CookieOptions {
  /** `Lax` also comes along when somebody follows a link from elsewhere, `Strict` does not. */
  readonly sameSite: 'Lax' | 'Strict'
  readonly isSecure: boolean
}

/** 400 days: the longest that browsers keep one. */
const MAX_AGE_S = 400 * 24 * 60 * 60

/** A cookie that no script can read. */
export const writeCookie = (name: string, value: string, { sameSite, isSecure }: CookieOptions): string =>
  `${name}=${value}; Path=/; HttpOnly; SameSite=${sameSite}; Max-Age=${MAX_AGE_S}${isSecure ? '; Secure' : ''}`
