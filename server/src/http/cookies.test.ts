import { expect, test } from 'vitest'
import { browserSessionOf, sessionCookieFor } from './browser-session.ts'
import { parseCookies, writeCookie } from './cookies.ts'

test('[A8] cookies are read whatever else stands in the header', () => {
  const cookies = parseCookies('a=1; b = two=2 ;; nonsense; a=late; __proto__=x')
  expect([cookies.get('a'), cookies.get('b'), cookies.get('nonsense')]).toEqual(['1', 'two=2', undefined])
  expect(parseCookies(undefined).size).toBe(0)
})

test('[A8] a cookie of ours is closed to scripts, and to plain http where https is spoken', () => {
  const cookie = writeCookie('name', 'value', { sameSite: 'Strict', isSecure: true })
  for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/', 'Secure']) expect(cookie).toContain(part)
  expect(writeCookie('name', 'value', { sameSite: 'Lax', isSecure: false })).not.toContain('Secure')
})

test('[H34] a browser keeps its session, and one that forges its form gets a new one', () => {
  const cookie = sessionCookieFor(undefined, false)
  const pair = cookie?.split(';')[0]
  expect(browserSessionOf(pair)).toMatch(/^[\w-]{22}$/)
  expect(sessionCookieFor(pair, false)).toBeNull()
  expect(browserSessionOf('fishbone_session=short')).toBeNull()
})
