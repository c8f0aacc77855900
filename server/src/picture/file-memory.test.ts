import { ok, type RcaErrorCode, type Result, refuse } from 'shared/model'
import { expect, test } from 'vitest'
import { createFileMemory } from './file-memory.ts'

const KB = 1024

/** A memory of 100 KB, and what was made in it. */
function startMemory() {
  const memory = createFileMemory(100 * KB)
  const made: string[] = []
  const take = (key: string, result: Result<Buffer>) =>
    memory.take(key, async () => {
      made.push(key)
      return result
    })
  return { memory, made, take }
}
const file = (kilobytes: number) => ok(Buffer.alloc(kilobytes * KB))
const refusal = (code: RcaErrorCode) => refuse(code, 'Not this one.')

test('[A25] a file is made once, until others were asked for after it', async () => {
  const { made, take } = startMemory()
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await take(key, file(40))
  expect(made).toEqual(['a', 'b', 'c', 'b'])
})

test('[A25] a file that is larger than all that is kept is not kept, and drives out nothing', async () => {
  const { made, take } = startMemory()
  await take('small', file(40))
  await take('large', file(101))
  await take('small', file(40))
  await take('large', file(101))
  expect(made).toEqual(['small', 'large', 'large'])
})

test('[A25] a refusal is kept as a file is, but for that of a busy server', async () => {
  const { memory, made, take } = startMemory()
  expect(memory.isRefused('slow')).toBe(false)
  for (const key of ['slow', 'slow'])
    expect(await take(key, refusal('over-limit'))).toMatchObject({ ok: false })
  for (const key of ['busy', 'busy']) await take(key, refusal('busy'))
  expect(made).toEqual(['slow', 'busy', 'busy'])
  expect([memory.isRefused('slow'), memory.isRefused('busy')]).toEqual([true, false])
})

test('[A25] what broke is made anew', async () => {
  const { memory, take } = startMemory()
  await expect(memory.take('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await take('a', file(1))).toMatchObject({ ok: true })
})
