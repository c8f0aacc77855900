import type { LayoutId } from 'shared/layouts'
import { type Rca, type RcaId, unwrap } from 'shared/model'
import { WHOLE_PICTURE } from 'shared/picture'
import { describe, expect, inject, test } from 'vitest'
import { rcaFrom } from '../testing/rca-from.ts'
import { openFontFolder } from './font-folder.ts'
import { createPictureApart } from './picture-apart.ts'
import { makePictureFile } from './picture-file.ts'
import type { PictureForm, PictureQuestion } from './picture-question.ts'

const rcaOf = (count: number) => rcaFrom(`# Data loss\n\n${'- Nobody was called\n'.repeat(count)}`)
const fonts = new URL('fonts/', inject('builtServer'))
const question = (rca: Rca, layout: LayoutId, form: PictureForm = { kind: 'svg' }): PictureQuestion => ({
  id: 'abcdefghijklmnopqrstuv' as RcaId,
  rca,
  options: { ...WHOLE_PICTURE, layout },
  form,
})
const here = async (asked: PictureQuestion) =>
  Buffer.from(unwrap(await makePictureFile(asked, openFontFolder(fonts))))

test('[A20] a large picture is drawn in a thread, as it is in this one', async () => {
  const makePicture = createPictureApart({
    worker: new URL('picture-worker.js', inject('builtServer')),
    fonts,
  })
  const large = rcaOf(600)
  for (const layout of ['fishbone', 'tree'] as const) {
    const asked = question(large, layout)
    const made = Buffer.from(unwrap(await makePicture(asked)))
    expect(made.equals(await here(asked))).toBe(true)
  }
})

test('[A20] [H18] no picture is drawn in this thread, and a thread that breaks is our error', async () => {
  const makePicture = createPictureApart({ worker: new URL('nothing.js', inject('builtServer')), fonts })
  await expect(makePicture(question(rcaOf(3), 'fishbone'))).rejects.toThrow()
})

test.each<PictureForm>([
  { kind: 'png', scale: 2 },
  { kind: 'pdf', pages: 'a4' },
  { kind: 'export', profile: 'html', pageUrl: null },
])('[A25] a $kind is made in a thread, however small it is, as it is in this one', async form => {
  const makePicture = createPictureApart({
    worker: new URL('picture-worker.js', inject('builtServer')),
    fonts,
  })
  const asked = question(rcaOf(3), 'fishbone', form)
  expect(Buffer.from(unwrap(await makePicture(asked))).equals(await here(asked))).toBe(true)
})

test.each([
  ['ends itself', 'process.exit(3)'],
  ['throws', 'throw new Error("broken")'],
  ['rejects', 'await Promise.reject(new Error("broken"))'],
])('[A25] a thread that %s is an error of ours, and the next one is asked', async (_, code) => {
  const makePicture = createPictureApart({ worker: new URL(`data:text/javascript,${code}`), fonts })
  const asked = question(rcaOf(3), 'fishbone', { kind: 'png', scale: 1 })
  await expect(makePicture(asked)).rejects.toThrow()
  await expect(makePicture(asked)).rejects.toThrow()
})

describe('many questions at once', () => {
  /** Threads that answer with nothing, one after the other. */
  const startMaker = () => {
    const code = `import { parentPort } from 'node:worker_threads'
      parentPort.postMessage({ ok: true, value: new Uint8Array() })`
    const worker = new URL(`data:text/javascript,${encodeURIComponent(code)}`)
    return createPictureApart({ worker, fonts })
  }
  const rca = rcaOf(3)
  const of = (id: string) => ({ ...question(rca, 'fishbone'), id: id as RcaId })

  test('[A25] [H18] those of one RCA stand behind those of others', async () => {
    const makePicture = startMaker()
    const made: string[] = []
    const asked = ['large', 'large', 'large', 'small', 'other']
    await Promise.all(asked.map(id => makePicture(of(id)).then(() => made.push(id))))
    expect(made).toEqual(['large', 'small', 'other', 'large', 'large'])
  })

  test('[A25] [H18] so many of one RCA that it would take long are refused, and others are drawn', async () => {
    const makePicture = startMaker()
    const answers = await Promise.all([...Array(9).fill('large'), 'small'].map(id => makePicture(of(id))))
    expect(answers.map(answer => (answer.ok ? null : answer.error.code))).toEqual([
      ...Array(8).fill(null),
      'busy',
      null,
    ])
    expect(await makePicture(of('large'))).toMatchObject({ ok: true })
  })
})
