import { expect, test } from 'vitest'
import { isLoopback, keyInHash, linkToRca, withoutKey } from './share-key.ts'

test('[V5] the key is read from the link and taken out of the address', () => {
  expect(keyInHash('#key=a-b_c')).toBe('a-b_c')
  expect(keyInHash('#other=1&key=xyz')).toBe('xyz')
  expect(keyInHash('#key=')).toBe(null)
  expect(keyInHash('')).toBe(null)
  const path = { pathname: '/r/abc', search: '?view=tree' }
  expect(withoutKey({ ...path, hash: '#key=a-b_c' })).toBe('/r/abc?view=tree')
})

test('[V5] [V7] the place that a link names beside its key stays', () => {
  const at = (hash: string) => withoutKey({ pathname: '/r/abc', search: '', hash })
  expect(at('#key=xyz&cause=c-1')).toBe('/r/abc#cause=c-1')
  expect(at('#panel=action-items&key=xyz')).toBe('/r/abc#panel=action-items')
  expect(at('')).toBe('/r/abc')
})

test('[V5] the link to an RCA carries the address and the key of the server', () => {
  expect(linkToRca('http://192.168.1.5:3474/#key=abc', '/r/xyz')).toBe(
    'http://192.168.1.5:3474/r/xyz#key=abc',
  )
  expect(linkToRca('https://example.org/fishbone/', '/r/xyz')).toBe('https://example.org/fishbone/r/xyz')
})

test('[V5] a loopback address is never offered to others', () => {
  for (const host of ['localhost', '127.0.0.1', '127.9.9.9', '[::1]', 'fish.localhost'])
    expect(isLoopback(host)).toBe(true)
  for (const host of ['192.168.1.5', 'localhost.example.org', '127.0.0.1.example.org', 'fish.local'])
    expect(isLoopback(host)).toBe(false)
})
