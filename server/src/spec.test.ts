import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brokenRules, rulesOf } from 'shared/testing'
import { expect, test } from 'vitest'

const SERVER = join(import.meta.dirname, '..')
const FOLDERS = [join(SERVER, 'src'), join(SERVER, '../e2e')]

/** A contract is a suite of tests that several test files run. */
const HOLDS_TESTS = /(\.(test|spec)|-contract)\.ts$/

const testsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => HOLDS_TESTS.test(path) && !path.includes('node_modules'))
    .map(path => readFileSync(join(folder, path), 'utf8'))

const SPEC = readFileSync(join(SERVER, 'SPEC.md'), 'utf8')

test('every rule of SPEC.md has its own number and is claimed by the title of a test', () => {
  expect(rulesOf(SPEC).length).toBeGreaterThan(50)
  expect(brokenRules(SPEC, FOLDERS.flatMap(testsIn))).toEqual([])
})
