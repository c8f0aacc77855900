import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const SOURCES = import.meta.dirname
const END_TO_END = join(SOURCES, '../../e2e')

/** A contract is a suite of tests that several test files run. */
const HOLDS_TESTS = /(\.(test|spec)|-contract)\.ts$/

const testFilesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => HOLDS_TESTS.test(path) && !path.includes('node_modules'))
    .map(path => readFileSync(join(folder, path), 'utf8'))

const rules = () => {
  const spec = readFileSync(join(SOURCES, '../SPEC.md'), 'utf8')
  return Array.from(spec.matchAll(/^- \*\*([A-Z]\d+)\*\* /gm), ([, id = '']) => id)
}

test('every rule is numbered once', () => {
  expect(rules()).toEqual(Array.from(new Set(rules())))
  expect(rules().length).toBeGreaterThan(0)
})

test('every rule is claimed by the title of a test', () => {
  const titles = [...testFilesIn(SOURCES), ...testFilesIn(END_TO_END)].join('\n')
  expect(rules().filter(id => !titles.includes(`[${id}]`))).toEqual([])
})
