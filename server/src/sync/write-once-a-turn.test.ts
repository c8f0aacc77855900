import { Writable } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { writeOnceATurn } from './write-once-a-turn.ts'

/** A stream that tells what each call to the system would carry. */
function recordedStream() {
  const calls: string[] = []
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      calls.push(String(chunk))
      done()
    },
    writev: (chunks, done) => {
      calls.push(chunks.map(({ chunk }) => String(chunk)).join(''))
      done()
    },
  })
  const gather = writeOnceATurn(stream)
  const write = (text: string) => {
    gather()
    stream.write(text)
  }
  return { stream, calls, write }
}

test('[W9] what one turn writes leaves in one call, and the next turn is not held back', async () => {
  const { calls, write } = recordedStream()
  write('changes ')
  write('saved ')
  write('presence')
  expect(calls).toEqual([])
  await nextTurn()
  expect(calls).toEqual(['changes saved presence'])
  write('more')
  await nextTurn()
  expect(calls).toEqual(['changes saved presence', 'more'])
})

test('[W9] what is written in a promise of the same turn leaves with the rest', async () => {
  const { calls, write } = recordedStream()
  write('changes ')
  await Promise.resolve().then(() => write('presence'))
  await nextTurn()
  expect(calls.join('')).toBe('changes presence')
})

test('[W9] a stream that ends in the middle of a turn has everything written before', async () => {
  const { stream, calls, write } = recordedStream()
  write('changes ')
  stream.end('goodbye')
  await nextTurn()
  expect(calls).toEqual(['changes goodbye'])
})
