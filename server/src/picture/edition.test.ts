import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { tempFolder } from '../testing/temp-folder.ts'
import { pictureEdition } from './edition.ts'

test('[A20] a tag names the program, and with it the fonts', async () => {
  const folder = tempFolder()
  const write = (name: string, text: string) => writeFile(join(folder, name), text)
  const edition = () => pictureEdition(pathToFileURL(`${folder}/`))
  await mkdir(join(folder, 'fonts'))
  await write('picture-worker.js', 'draw()')
  await write('fonts/inter-400.ttf', 'a font')
  const editions = [edition()]
  expect(edition()).toBe(editions[0])
  await write('fonts/inter-400.ttf', 'a better font')
  editions.push(edition())
  await write('fonts/inter-600.ttf', 'another font')
  editions.push(edition())
  await write('picture-worker.js', 'drawBetter()')
  editions.push(edition())
  expect(new Set(editions).size).toBe(4)
})
