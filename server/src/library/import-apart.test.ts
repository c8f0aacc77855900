import { importText } from 'shared/importers'
import { unwrap } from 'shared/model'
import { expect, inject, test } from 'vitest'
import { createImportApart } from './import-apart.ts'

const worker = new URL('import-worker.js', inject('builtServer'))
const context = { newId: () => 'not-asked-for-here', today: '2026-11-23' }
const long = `# Data loss\n\n${'- Nobody was called\n'.repeat(1000)}`

test('[A19] a long text is read in a thread and gives what it gives in this one', async () => {
  const importApart = createImportApart({ worker })
  expect(await importApart(long, context)).toEqual(importText(long, context))
  expect(unwrap(await importApart('- short', context)).causes).toHaveLength(1)
})

test('[A19] [H76] a refusal comes back as what it is', async () => {
  const refused = await createImportApart({ worker })(long.repeat(6), context)
  expect(refused.ok ? null : refused.error.code).toBe('too-many-causes')
})

/** A thread that never comes to an end with a text that begins with "slow". */
const stuck = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, workerData } from 'node:worker_threads'
    while (workerData.text.startsWith('slow'));
    parentPort.postMessage({ ok: true, value: { causes: [] } })`)}`,
)

test('[A19] [H18] a text that takes too long is cut off, and the next one is read', async () => {
  const importApart = createImportApart({ worker: stuck, withinMs: 2000 })
  const [slow, next] = await Promise.all([importApart(`slow${long}`, context), importApart(long, context)])
  expect(slow.ok ? null : slow.error.code).toBe('over-limit')
  expect(next.ok || next.error).toBe(true)
})

test('[A19] who would wait behind too many others is refused at once', async () => {
  const importApart = createImportApart({ worker: stuck, withinMs: 2000, mostWaiting: 2 })
  const answers = await Promise.all([long, long, long].map(text => importApart(text, context)))
  expect(answers.map(answer => (answer.ok ? null : answer.error.code))).toEqual([null, null, 'busy'])
  expect(await importApart(long, context)).toMatchObject({ ok: true })
})

test('[A19] a thread that breaks is our error, and breaks nothing else', async () => {
  const importApart = createImportApart({ worker: new URL('nothing.js', inject('builtServer')) })
  await expect(importApart(long, context)).rejects.toThrow()
  await expect(importApart('- short', context)).resolves.toMatchObject({ ok: true })
})
