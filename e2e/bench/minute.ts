import { setTimeout as wait } from 'node:timers/promises'
import { quantile } from './play.ts'
import type { RemoteWriters } from './remote-writers.ts'
import type { Stage } from './stage.ts'

const MINUTE_OF_EDITS = 60 * 30
const MEGABYTE = 2 ** 20

/** Goes on watching until others have made as many edits as in a minute, and tells what has stayed in memory. */
export async function measureMinute(stage: Stage, others: RemoteWriters, heldBefore: number) {
  const cpu = await stage.cpu()
  const began = performance.now()
  const from = others.edits
  await stage.page.evaluate(() => window.meter.start())
  others.start()
  while (others.edits < MINUTE_OF_EDITS) await wait(100)
  others.pause()
  const seconds = (performance.now() - began) / 1000
  const { frames } = await stage.page.evaluate(() => window.meter.stop())
  const used = (await stage.cpu()) - cpu
  const heap = await stage.heap()
  const megabytes = (bytes: number) => `${(bytes / MEGABYTE).toFixed(1)} MB`
  return {
    'held before': megabytes(heldBefore),
    'held after': megabytes(heap.held),
    'garbage lying about': megabytes(heap.before - heap.held),
    'CPU of the main thread': `${Math.round((100 * used) / seconds)} %`,
    'CPU ms per edit': ((1000 * used) / (others.edits - from)).toFixed(1),
    'frame p95 ms': quantile(frames, 0.95).toFixed(1),
    'worst ms': Math.max(...frames).toFixed(0),
  }
}
