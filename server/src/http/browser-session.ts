import { nanoid } from 'nanoid'
import { parseCookies, writeCookie } from './cookies.ts'

const NAME = 'fishbone_session'
/** 132 bits, like the id of an RCA. */
const SESSION_LENGTH = 22
const WELL_FORMED = /^[A-Za-z0-9_-]{22}$/

/** Which browser a connection belongs to (H34); null for one that never loaded a page. */
export function browserSessionOf(cookieHeader: string | undefined): string | null {
  const value = parseCookies(cookieHeader).get(NAME)
  return value && WELL_FORMED.test(value) ? value : null
}

/** The cookie to set with a page; null when the browser has one. */
export function sessionCookieFor(cookieHeader: string | undefined, isSecure: boolean): string | null {
  // Lax: a link followed from a chat must not look like another browser than the tabs that are open.
  return browserSessionOf(cookieHeader)
    ? null
    : writeCookie(NAME, nanoid(SESSION_LENGTH), { sameSite: 'Lax', isSecure })
}
