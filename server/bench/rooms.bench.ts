import { setTimeout as pause } from 'node:timers/promises'
import { Member } from './member.ts'
import { createRca, type RunningServer, startFishbone, withFolder } from './servers.ts'

/** As many as one address may make in a minute. */
const ROOMS = 100
const ROUNDS = 20
/** Joined at once: more would measure the queue. */
const AT_ONCE = 20
const page = `# Data loss\n${Array.from({ length: 60 }, (_, n) => `- Because of reason ${n}`).join('\n')}`

/** What is open, and the heap without its garbage, in MiB. */
async function metricsOf(server: RunningServer) {
  await server.collectGarbage()
  const text = await (await fetch(`${server.origin}/metrics`)).text()
  const read = (name: string) => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1] ?? Number.NaN)
  return { rooms: read('fishbone_rooms'), memory: read('nodejs_heap_size_used_bytes') / 2 ** 20 }
}

const round1 = (value: number): number => Math.round(value * 10) / 10

/** Opens every RCA and leaves it; gives the memory with all of them open, in MiB. */
async function visitAll(server: RunningServer, ids: readonly string[]): Promise<number> {
  const members: Member[] = []
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = ids.slice(at, at + AT_ONCE)
    members.push(...(await Promise.all(some.map(id => Member.join(`${server.sync}/${id}`)))))
  }
  const { memory } = await metricsOf(server)
  for (const member of members) member.leave()
  while ((await metricsOf(server)).rooms > 0) await pause(100)
  return memory
}

/** H14: what stays in memory of RCAs that everybody has left. Later rounds show what is never given back. */
export default () =>
  withFolder(async folder => {
    const server = await startFishbone(folder, true)
    const start = await metricsOf(server)
    const ids: string[] = []
    for (let n = 0; n < ROOMS; n++) ids.push(await createRca(server.origin, page))
    const made = await metricsOf(server)
    const rows = []
    for (let round = 1; round <= ROUNDS; round++) {
      const open = await visitAll(server, ids)
      const { rooms, memory } = await metricsOf(server)
      if (round !== 1 && round % 5 !== 0) continue
      rows.push({
        'opened and left': round * ROOMS,
        'all open MiB': round1(open),
        'kB a room': Math.round(((open - made.memory) * 1024) / ROOMS),
        'all left MiB': round1(memory),
        'rooms left': rooms,
        'against before': `${(memory / made.memory).toFixed(2)}×`,
      })
    }
    await server.stop()
    const title = `${ROOMS} RCAs of 60 causes opened and left, again and again: the heap without garbage (at the start ${round1(start.memory)} MiB, all made ${round1(made.memory)} MiB)`
    return [{ title, rows }]
  })
