import { readFileSync } from 'node:fs'
import { expect, inject, test } from 'vitest'
import { fontNamesIn } from './font-names.ts'

const inter = readFileSync(new URL('fonts/inter-600.ttf', inject('builtServer')))
const namesOf = (file: Buffer) =>
  fontNamesIn((position, length) => file.subarray(position, position + length))

/** A collection of the font, twice: places in it are those in the whole file. */
function collectionOf(font: Buffer): Buffer {
  const header = Buffer.alloc(20)
  header.write('ttcf')
  header.writeUInt32BE(2, 8)
  for (const at of [12, 16]) header.writeUInt32BE(header.length, at)
  const moved = Buffer.from(font)
  for (let table = 0; table < font.readUInt16BE(4); table++) {
    const at = 12 + table * 16 + 8
    moved.writeUInt32BE(font.readUInt32BE(at) + header.length, at)
  }
  return Buffer.concat([header, moved])
}

test('[A21] a font says its family and style, on its own and in a collection', () => {
  const [names] = namesOf(inter)
  expect(names).toMatchObject({ family: expect.stringMatching(/^Inter/) })
  expect(namesOf(collectionOf(inter))).toEqual([names, names])
})

test('[A21] what is no font is none', () => {
  expect(() => namesOf(Buffer.from('This is a text and no font at all, however long it is.'))).toThrow()
})
