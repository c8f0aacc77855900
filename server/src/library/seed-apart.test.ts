import { type PersonId, unwrap } from 'shared/model'
import { expect, inject, test } from 'vitest'
import { createSeedApart } from './seed-apart.ts'
import { seedFor } from './seed-for.ts'

const worker = new URL('seed-worker.js', inject('builtServer'))
const context = { by: 'a-person' as PersonId, today: '2026-11-23', now: 1_700_000_000_000 }
const long = `# Data loss\n\n${'- Nobody was called\n'.repeat(1000)}`

test('[A19] a long text becomes a document in a thread, as it does in this one', async () => {
  const makeSeed = createSeedApart({ worker })
  const { update, summary } = unwrap(await makeSeed({ text: long, product: 'Funds' }, context))
  const here = unwrap(seedFor({ text: long, product: 'Funds' }, context))
  expect(JSON.parse(summary)).toMatchObject({ title: 'Data loss', product: 'Funds', causes: 1000 })
  expect(summary).toBe(here.summary)
  expect(update).toBeInstanceOf(Uint8Array)
  expect(JSON.parse(unwrap(await makeSeed({ text: '- short' }, context)).summary)).toMatchObject({
    causes: 1,
  })
})

test('[A19] [H76] a refusal comes back as what it is', async () => {
  const refused = await createSeedApart({ worker })({ text: long.repeat(6) }, context)
  expect(refused.ok ? null : refused.error.code).toBe('too-many-causes')
})

/** A thread that never comes to an end with a text that begins with "slow". */
const stuck = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, workerData } from 'node:worker_threads'
    while (workerData.asked.text.startsWith('slow'));
    parentPort.postMessage({ ok: true, value: {} })`)}`,
)

test('[A19] [H18] a text that takes too long is cut off, and the next one is read', async () => {
  const makeSeed = createSeedApart({ worker: stuck, withinMs: 2000 })
  const [slow, next] = await Promise.all([
    makeSeed({ text: `slow${long}` }, context),
    makeSeed({ text: long }, context),
  ])
  expect(slow.ok ? null : slow.error.code).toBe('over-limit')
  expect(next.ok || next.error).toBe(true)
})

test('[A19] who would wait behind too many others is refused at once', async () => {
  const makeSeed = createSeedApart({ worker: stuck, withinMs: 2000, mostWaiting: 2 })
  const answers = await Promise.all([long, long, long].map(text => makeSeed({ text }, context)))
  expect(answers.map(answer => (answer.ok ? null : answer.error.code))).toEqual([null, null, 'busy'])
  expect(await makeSeed({ text: long }, context)).toMatchObject({ ok: true })
})

test('[A19] a thread that breaks is our error, and breaks nothing else', async () => {
  const makeSeed = createSeedApart({ worker: new URL('nothing.js', inject('builtServer')) })
  await expect(makeSeed({ text: long }, context)).rejects.toThrow()
  await expect(makeSeed({ text: '- short' }, context)).resolves.toMatchObject({ ok: true })
})
