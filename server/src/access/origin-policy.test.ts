import { hostname } from 'node:os'
import { describe, expect, test } from 'vitest'
import { createOriginPolicy, type RequestSource } from './origin-policy.ts'

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const alone = createOriginPolicy({ isShared: false, baseUrl: null, allowedOrigins: [] })
const shared = createOriginPolicy({ isShared: true, baseUrl: null, allowedOrigins: [] })
const behindProxy = createOriginPolicy({
  isShared: true,
  baseUrl: 'https://rca.example.com',
  allowedOrigins: ['https://wiki.example.com'],
})

const knock = (part: Partial<RequestSource>): RequestSource => ({
  host: 'localhost:3474',
  origin: undefined,
  userAgent: undefined,
  fetchSite: undefined,
  ...part,
})

describe('allowsHost', () => {
  test.each([
    'localhost:3474',
    'localhost',
    'app.localhost:80',
    '127.0.0.1:3474',
    '[::1]:3474',
    'LOCALHOST:3474',
  ])('[A3] this computer goes by %s', host => {
    expect(alone.allowsHost(host)).toBe(true)
  })

  test.each([
    undefined,
    '',
    'evil.example:3474',
    'localhost.evil.example',
    '192.168.1.5:3474',
    'a/b',
    'user@localhost',
    '127.0.0.1.nip.io',
    'localhost:3474:1',
  ])('[H46] this computer does not go by %s', host => {
    expect(alone.allowsHost(host)).toBe(false)
  })

  test('[A3] on a network addresses and the own name are good, the names of others are not', () => {
    for (const host of ['192.168.1.5:3474', '[fe80::1]:3474', `${hostname()}:3474`, `${hostname()}.local`]) {
      expect(shared.allowsHost(host)).toBe(true)
    }
    expect(shared.allowsHost('evil.example')).toBe(false)
    expect(shared.allowsHost('192.168.1.5.evil.example')).toBe(false)
  })

  test('[A3] the names in BASE_URL and ALLOWED_ORIGINS are good', () => {
    expect(behindProxy.allowsHost('rca.example.com')).toBe(true)
    expect(behindProxy.allowsHost('wiki.example.com')).toBe(true)
    expect(behindProxy.allowsHost('example.com')).toBe(false)
  })
})

describe('allowsOrigin', () => {
  test('[A3] a page may speak to the host it came from', () => {
    expect(alone.allowsOrigin(knock({ origin: 'http://localhost:3474', userAgent: FIREFOX }))).toBe(true)
    expect(shared.allowsOrigin(knock({ host: '10.0.0.7:3474', origin: 'http://10.0.0.7:3474' }))).toBe(true)
  })

  test.each([
    'http://evil.example',
    'null',
    '',
    'http://localhost:3475',
    'http://localhost',
    'http://localhost:3474.evil.example',
    'http://evil.example/http://localhost:3474',
    'HTTP://LOCALHOST:3474/',
    'file://',
  ])('[H45] the origin "%s" is foreign', origin => {
    expect(alone.allowsOrigin(knock({ origin, userAgent: FIREFOX }))).toBe(false)
  })

  test('[H45] a look-alike of an allowed origin is foreign', () => {
    for (const origin of [
      'https://rca.example.com.evil',
      'https://rca.example.com:8443',
      'http://rca.example.com',
    ]) {
      expect(behindProxy.allowsOrigin(knock({ origin, userAgent: FIREFOX }))).toBe(false)
    }
    expect(behindProxy.allowsOrigin(knock({ origin: 'https://rca.example.com' }))).toBe(true)
    expect(behindProxy.allowsOrigin(knock({ origin: 'https://wiki.example.com' }))).toBe(true)
  })

  test('[H45] no origin is good for programs, and foreign from a browser', () => {
    expect(alone.allowsOrigin(knock({ userAgent: 'curl/8.5' }))).toBe(true)
    expect(alone.allowsOrigin(knock({}))).toBe(true)
    expect(alone.allowsOrigin(knock({ userAgent: FIREFOX }))).toBe(false)
    expect(alone.allowsOrigin(knock({ fetchSite: 'cross-site' }))).toBe(false)
  })
})
