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

test('[A19] [H18] a text that is made to be slow is cut off, and the next one is read', async () => {
  const importApart = createImportApart({ worker, withinMs: 1500 })
  const [slow, next] = await Promise.all([
    importApart(`- ${'*a_'.repeat(300_000)}`, context),
    importApart(long, context),
  ])
  expect(slow.ok ? null : slow.error.code).toBe('over-limit')
  expect(next.ok || next.error).toBe(true)
})

test('[A19] a thread that breaks is our error, and breaks nothing else', async () => {
  const importApart = createImportApart({ worker: new URL('nothing.js', inject('builtServer')) })
  await expect(importApart(long, context)).rejects.toThrow()
  await expect(importApart('- short', context)).resolves.toMatchObject({ ok: true })
})
