import { expect, test } from 'vitest'
import { ownLink, shareLinks } from './share-links.ts'

test('[A7] a server that only this computer can reach offers no link', () => {
  expect(shareLinks({ host: '127.0.0.1', baseUrl: null }, 3474, null)).toEqual([])
  expect(shareLinks({ host: '127.0.0.1', baseUrl: 'http://localhost:3474' }, 3474, 'k')).toEqual([])
})

test('[A7] a link never names localhost, and carries the key in its fragment', () => {
  for (const link of shareLinks({ host: '0.0.0.0', baseUrl: null }, 3474, 'the-key')) {
    expect(link).toMatch(/^http:\/\/[\d.]+:3474\/#key=the-key$/)
    expect(link).not.toContain('127.0.0.1')
  }
  expect(shareLinks({ host: 'fe80::1', baseUrl: null }, 80, 'k')).toEqual(['http://[fe80::1]:80/#key=k'])
})

test('[A7] BASE_URL is the link where there is one', () => {
  const config = { host: '0.0.0.0', baseUrl: 'https://rca.example.com' }
  expect(shareLinks(config, 3474, 'k')).toEqual(['https://rca.example.com/#key=k'])
})

test('[A7] this computer is told a link that it can open', () => {
  expect(ownLink({ host: '127.0.0.1' }, 3474, null)).toBe('http://localhost:3474')
  expect(ownLink({ host: '0.0.0.0' }, 3474, 'k')).toBe('http://localhost:3474/#key=k')
  expect(ownLink({ host: '192.168.1.5' }, 3474, 'k')).toBe('http://192.168.1.5:3474/#key=k')
  expect(ownLink({ host: '::1' }, 3474, null)).toBe('http://[::1]:3474')
})
