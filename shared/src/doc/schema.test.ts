import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { canonicalOf, sampleHistory } from '../testing/index.ts'
import { hash53 } from './content-hash.ts'
import { readRca, SCHEMA_VERSION } from './index.ts'
import { SCHEMA } from './schema.ts'

/** Of the table in schema.ts, by version. A new one is a new version: never change a line, add one. */
const HASHES: Readonly<Record<number, string>> = { 1: 'abazvg12cx', 2: 'drncg9b0do', 3: 'uvu66w7c85' }

const FIXTURES = join(import.meta.dirname, 'fixtures')
const versions = Array.from({ length: SCHEMA_VERSION }, (_, index) => index + 1)

const docOf = (update: Uint8Array): Y.Doc => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  return doc
}

test('[R8] what is stored has not changed without a new version', () => {
  expect(HASHES[SCHEMA_VERSION]).toBe(hash53(JSON.stringify(SCHEMA)))
  const source = readFileSync(join(import.meta.dirname, 'schema.ts'), 'utf8')
  for (const version of versions) expect(source).toContain(` * ${version} – `)
})

test('[R8] a document of every earlier version still opens and says what it said', () => {
  for (const version of versions) {
    const path = join(FIXTURES, `version-${version}`)
    // Whoever makes a version writes its fixture by running this test once, and commits it.
    if (!existsSync(`${path}.bin`)) {
      writeFileSync(`${path}.bin`, sampleHistory())
      writeFileSync(`${path}.json`, `${canonicalOf(readRca(docOf(sampleHistory())))}\n`)
      throw new Error(
        `There was no fixture of version ${version}. It is written now: look at it and commit it.`,
      )
    }
    const read = JSON.parse(canonicalOf(readRca(docOf(readFileSync(`${path}.bin`)))))
    expect(read).toMatchObject(JSON.parse(readFileSync(`${path}.json`, 'utf8')))
  }
})

test('[R8] every key that the commands write is in the table of the schema', () => {
  const doc = docOf(sampleHistory())
  const isNamed = (names: object, key: string) =>
    Object.keys(names).some(name => (name.endsWith(':') ? key.startsWith(name) : key === name))
  const used = new Set<string>()
  for (const [map, names] of Object.entries(SCHEMA)) {
    if (typeof names === 'string') continue
    const entries = map === 'meta' ? [doc.getMap(map)] : Array.from(doc.getMap(map).values())
    for (const entry of entries as Y.Map<unknown>[])
      for (const key of entry.keys()) {
        expect(isNamed(names, key), `${map}: ${key}`).toBe(true)
        const name = Object.keys(names).find(name =>
          name.endsWith(':') ? key.startsWith(name) : key === name,
        )
        used.add(`${map}.${name}`)
      }
  }
  const all = Object.entries(SCHEMA).flatMap(([map, names]) =>
    typeof names === 'string' ? [] : Object.keys(names).map(name => `${map}.${name}`),
  )
  expect(all.filter(name => !used.has(name))).toEqual(['meta.minWriter'])
})
