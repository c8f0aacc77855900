import { readRca } from 'shared/doc'
import type { LayoutId } from 'shared/layouts'
import { type PersonId, type Rca, type RcaId, unwrap } from 'shared/model'
import { WHOLE_PICTURE } from 'shared/picture'
import { expect, inject, test } from 'vitest'
import * as Y from 'yjs'
import { seedFor } from '../library/seed-for.ts'
import { openFontFolder } from './font-folder.ts'
import { createPictureApart } from './picture-apart.ts'
import { makePictureFile, type PictureQuestion } from './picture-file.ts'

function rcaOf(count: number): Rca {
  const text = `# Data loss\n\n${'- Nobody was called\n'.repeat(count)}`
  const seed = seedFor({ text }, { by: 'a-person' as PersonId, today: '2026-11-23', now: 1_700_000_000_000 })
  const doc = new Y.Doc()
  Y.applyUpdate(doc, unwrap(seed).update)
  return readRca(doc)
}

const fonts = new URL('fonts/', inject('builtServer'))
const question = (rca: Rca, layout: LayoutId): PictureQuestion => ({
  id: 'abcdefghijklmnopqrstuv' as RcaId,
  rca,
  options: { ...WHOLE_PICTURE, layout },
  form: { kind: 'svg' },
})
const here = (asked: PictureQuestion) => Buffer.from(unwrap(makePictureFile(asked, openFontFolder(fonts))))

test('[A20] a large picture is drawn in a thread, as it is in this one', async () => {
  const makePicture = createPictureApart({
    worker: new URL('picture-worker.js', inject('builtServer')),
    fonts,
  })
  const large = rcaOf(600)
  for (const layout of ['fishbone', 'tree'] as const) {
    const asked = question(large, layout)
    const made = Buffer.from(unwrap(await makePicture(asked)))
    expect(made.equals(here(asked))).toBe(true)
  }
})

test('[A20] a small picture needs no thread, and a thread that breaks is our error', async () => {
  const makePicture = createPictureApart({ worker: new URL('nothing.js', inject('builtServer')), fonts })
  const small = question(rcaOf(3), 'fishbone')
  expect(Buffer.from(unwrap(await makePicture(small))).equals(here(small))).toBe(true)
  await expect(makePicture(question(rcaOf(600), 'fishbone'))).rejects.toThrow()
})
