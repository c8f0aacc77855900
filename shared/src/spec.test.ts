import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { brokenRules, rulesOf } from './testing/index.ts'

const SHARED = join(import.meta.dirname, '..')
/** Presence, connection and look are rules of the package too; their tests are where they are seen. */
const FOLDERS = [join(SHARED, 'src'), join(SHARED, '../client/src'), join(SHARED, '../e2e')]

const testsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => /\.(test|spec)\.tsx?$/.test(path) && !path.includes('node_modules'))
    .map(path => readFileSync(join(folder, path), 'utf8'))

const SPEC = readFileSync(join(SHARED, 'SPEC.md'), 'utf8')

test('every rule of SPEC.md has its own number and is claimed by the title of a test', () => {
  expect(rulesOf(SPEC).length).toBeGreaterThan(50)
  expect(brokenRules(SPEC, FOLDERS.flatMap(testsIn))).toEqual([])
})
