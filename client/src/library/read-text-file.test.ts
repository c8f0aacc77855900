import { LIMITS } from 'shared/model'
import { expect, test } from 'vitest'
import { readTextFile } from './read-text-file.ts'

const read = async (bytes: Uint8Array<ArrayBuffer>, size = bytes.length) => {
  const result = await readTextFile({ name: 'rca.md', size, arrayBuffer: async () => bytes.buffer })
  return result.ok ? result.value : result.error.code
}

test('[I7] a file is read as UTF-8, or as UTF-16 where it says so', async () => {
  expect(await read(new TextEncoder().encode('- Größe 🐟'))).toBe('- Größe 🐟')
  expect(await read(Uint8Array.of(0xff, 0xfe, 0x2d, 0, 0x20, 0, 0xfc, 0))).toBe('- ü')
})

test('[I7] a file that is no text, or too large, is refused before anything is made of it', async () => {
  expect(await read(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d))).toBe('malformed-import')
  expect(await read(new Uint8Array(1), LIMITS.importBytes + 1)).toBe('import-too-big')
})
