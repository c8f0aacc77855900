import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tempFolder } from '../testing/temp-folder.ts'
import { keepShareKey } from './share-key.ts'

test('[A6] the key is made once, and links survive a restart', () => {
  const folder = join(tempFolder(), 'data')
  const key = keepShareKey(folder)
  expect(key).toMatch(/^[A-Za-z0-9_-]{22}$/)
  expect(keepShareKey(folder)).toBe(key)
})

test('[A6] nobody else on this computer can read the key', () => {
  const folder = tempFolder()
  keepShareKey(folder)
  if (process.platform !== 'win32') expect(statSync(join(folder, 'share-key')).mode & 0o077).toBe(0)
})

test('[A6] a file that holds no key gets a new one, readable by its owner alone', () => {
  const folder = tempFolder()
  const rightsOf = (name: string) => statSync(join(folder, name)).mode & 0o077
  writeFileSync(join(folder, 'share-key'), 'oops', { mode: 0o644 })
  writeFileSync(join(folder, 'share-key.new'), 'half a key of a crash', { mode: 0o644 })
  const key = keepShareKey(folder)
  expect(readdirSync(folder)).toEqual(['share-key'])
  if (process.platform !== 'win32') expect(rightsOf('share-key')).toBe(0)
  expect(readFileSync(join(folder, 'share-key'), 'utf8').trim()).toBe(key)
})
