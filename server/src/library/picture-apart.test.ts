import { readRca } from 'shared/doc'
import { type PersonId, type Rca, unwrap } from 'shared/model'
import { drawPicture } from 'shared/picture'
import { expect, inject, test } from 'vitest'
import * as Y from 'yjs'
import { createPictureApart } from './picture-apart.ts'
import { seedFor } from './seed-for.ts'

const options = { layout: 'fishbone', theme: 'light' } as const

function rcaOf(count: number): Rca {
  const text = `# Data loss\n\n${'- Nobody was called\n'.repeat(count)}`
  const seed = seedFor({ text }, { by: 'a-person' as PersonId, today: '2026-11-23', now: 1_700_000_000_000 })
  const doc = new Y.Doc()
  Y.applyUpdate(doc, unwrap(seed).update)
  return readRca(doc)
}

test('[A20] a large picture is drawn in a thread, as it is in this one', async () => {
  const makePicture = createPictureApart({ worker: new URL('picture-worker.js', inject('builtServer')) })
  const large = rcaOf(600)
  const pictures = await Promise.all(
    (['fishbone', 'tree'] as const).map(layout => makePicture(large, { ...options, layout })),
  )
  expect(pictures.map(unwrap)).toEqual(
    (['fishbone', 'tree'] as const).map(layout => drawPicture(large, { ...options, layout })),
  )
})

test('[A20] a small picture needs no thread, and a thread that breaks is our error', async () => {
  const makePicture = createPictureApart({ worker: new URL('nothing.js', inject('builtServer')) })
  const small = rcaOf(3)
  expect(unwrap(await makePicture(small, options))).toBe(drawPicture(small, options))
  await expect(makePicture(rcaOf(600), options)).rejects.toThrow()
})
