import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Member } from './member.ts'
import { createRca, quantile, type RunningServer, startFishbone, startRelay, withFolder } from './servers.ts'

const SECONDS = 6
const WARM_UP_SECONDS = 2
const TYPISTS = 10
const EDITS_PER_SECOND = 10
const MOVES_PER_SECOND = 20
const DISK_WRITES = 300
const MARK = /<(\d+)>/g

interface Measured {
  readonly p50: number
  readonly p95: number
  readonly delivered: number
  readonly expected: number
  readonly cpuPerDelivery: number
}

/** People in one room: ten type ten edits a second, all move their pointers at 20 Hz. */
async function measure(server: RunningServer, url: string, people: number): Promise<Measured> {
  const sentAt: number[] = []
  const latencies: number[] = []
  let isCounting = false
  let from = 0
  const authors: number[] = []
  const hear = (me: number) => (message: Buffer) => {
    if (message[0] !== 0 || message[1] !== 2) return
    const now = performance.now()
    for (const [, mark] of message.toString('latin1').matchAll(MARK)) {
      const edit = Number(mark)
      if (isCounting && edit >= from && authors[edit] !== me) latencies.push(now - (sentAt[edit] ?? now))
    }
  }
  const members = await Promise.all(Array.from({ length: people }, (_, n) => Member.join(url, hear(n))))
  const timers = members.flatMap((member, n) => {
    const typing = () => {
      authors.push(n)
      member.type(`<${sentAt.length}>`)
      sentAt.push(performance.now())
    }
    const every = (perSecond: number, run: () => void) => setInterval(run, 1000 / perSecond + (n % 7) * 0.1)
    const moving = every(MOVES_PER_SECOND, () => member.move())
    return n < TYPISTS ? [moving, every(EDITS_PER_SECOND, typing)] : [moving]
  })
  await pause(WARM_UP_SECONDS * 1000)
  from = sentAt.length
  isCounting = true
  const cpu = await server.cpu()
  await pause(SECONDS * 1000)
  const used = (await server.cpu()) - cpu
  for (const timer of timers) clearInterval(timer)
  await pause(500)
  const expected = (sentAt.length - from) * (people - 1)
  for (const member of members) member.leave()
  return {
    p50: quantile(latencies, 0.5),
    p95: quantile(latencies, 0.95),
    delivered: latencies.length,
    expected,
    cpuPerDelivery: (used / latencies.length) * 1e6,
  }
}

const row = (people: number, { name }: RunningServer, measured: Measured, relay: Measured) => ({
  people,
  server: name,
  'edit p50 ms': measured.p50,
  'edit p95 ms': measured.p95,
  'edits heard': `${Math.round((100 * measured.delivered) / measured.expected)} %`,
  'CPU µs per edit heard': Math.round(measured.cpuPerDelivery),
  'p95 against relay': `${(measured.p95 / relay.p95).toFixed(2)}×`,
  'CPU against relay': `${(measured.cpuPerDelivery / relay.cpuPerDelivery).toFixed(2)}×`,
})

/** What a durable edit cannot undercut: one small write to this disk, at the pace of the commits. */
async function measureDisk(folder: string): Promise<{ readonly p50: number; readonly p95: number }> {
  const file = openSync(join(folder, 'disk'), 'w')
  const page = Buffer.alloc(4096)
  const times: number[] = []
  for (let write = 0; write < DISK_WRITES; write++) {
    const started = performance.now()
    writeSync(file, page)
    fdatasyncSync(file)
    times.push(performance.now() - started)
    await pause(1000 / (TYPISTS * EDITS_PER_SECOND))
  }
  closeSync(file)
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) }
}

/** How long an edit takes to everybody else, committed to disk first, against a relay that does nothing at all. */
export default () =>
  withFolder(async folder => {
    const rows = []
    for (const people of [2, 30]) {
      const relay = await startRelay()
      const bare = await measure(relay, relay.sync, people)
      await relay.stop()
      const fishbone = await startFishbone(folder)
      const id = await createRca(fishbone.origin, '# Bench')
      const ours = await measure(fishbone, `${fishbone.sync}/${id}`, people)
      await fishbone.stop()
      rows.push(row(people, relay, bare, bare), row(people, fishbone, ours, bare))
    }
    const disk = await measureDisk(folder)
    const title = `An edit on its way to everybody else (goal with 30: p95 ≤ 2×; of it one write and fdatasync of this disk: p50 ${disk.p50}, p95 ${disk.p95} ms)`
    return [{ title, rows }]
  })
