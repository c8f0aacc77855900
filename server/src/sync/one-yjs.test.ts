import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const LOCKFILE = join(import.meta.dirname, '../../../pnpm-lock.yaml')

// Two of them in one process do not recognise each other's types, and documents quietly stop merging.
test('the whole workspace resolves to one version of yjs', () => {
  const lockfile = readFileSync(LOCKFILE, 'utf8')
  const versions = new Set(Array.from(lockfile.matchAll(/^ {2}yjs@([^:]+):$/gm), match => match[1]))
  expect(Array.from(versions)).toHaveLength(1)
  expect(lockfile).not.toMatch(/^ {2}'@y\/y@/m)
})
