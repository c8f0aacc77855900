import { documentText, htmlWithin, svgWithin } from 'shared/carriers'
import { LIMITS } from 'shared/model'
import { expect, test } from 'vitest'
import { readFile } from './read-file.ts'

const read = async (bytes: Uint8Array<ArrayBuffer>, size = bytes.length) => {
  const result = await readFile({ name: 'rca.md', size, arrayBuffer: async () => bytes.buffer })
  return result.ok ? result.value : result.error.code
}

test('[I7] a file is read as UTF-8, or as UTF-16 where it says so', async () => {
  expect(await read(new TextEncoder().encode('- Größe 🐟'))).toBe('- Größe 🐟')
  expect(await read(Uint8Array.of(0xff, 0xfe, 0x2d, 0, 0x20, 0, 0xfc, 0))).toBe('- ü')
})

test('[I7] a file that is no text, or too large, is refused before anything is made of it', async () => {
  expect(await read(Uint8Array.of(0x89, 0x50, 0x4e, 0x48, 0x0d))).toBe('malformed-import')
  expect(await read(new Uint8Array(LIMITS.importBytes + 1).fill(0x61))).toBe('import-too-big')
  expect(await read(new Uint8Array(1), 1024 ** 3)).toBe('import-too-big')
})

test('[I7] of a file that carries a document the document is read, and one that carries none is refused', async () => {
  const document = documentText({ format: 'fishbone-rca' })
  const bytes = (text: string) => new TextEncoder().encode(text)
  expect(await read(bytes(`<svg xmlns="http://www.w3.org/2000/svg">${svgWithin(document)}</svg>`))).toBe(
    document,
  )
  expect(await read(bytes(`<!doctype html><html>${htmlWithin(document)}</html>`))).toBe(document)
  expect(await read(bytes('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>'))).toBe(
    'malformed-import',
  )
})
