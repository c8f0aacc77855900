import { Member } from './member.ts'
import { createRca, quantile, type RunningServer, startFishbone, startRelay, withFolder } from './servers.ts'

const CAUSES = 2000
const JOINS = 15
const TOGETHER = 30

const page = [
  '# Data loss',
  ...Array.from({ length: 20 }, (_, bone) => [
    `- Impact ${bone}`,
    ...Array.from({ length: CAUSES / 20 - 1 }, (_, n) => `  - Because of reason ${n} under ${bone}`),
  ]).flat(),
].join('\n')

const timed = async (run: () => Promise<unknown>): Promise<number> => {
  const started = performance.now()
  await run()
  return performance.now() - started
}

async function measure(server: RunningServer, url: string) {
  const resident = await Member.join(url)
  const one: number[] = []
  for (let n = 0; n < JOINS; n++) one.push(await timed(async () => (await Member.join(url)).leave()))
  const cpu = await server.cpu()
  const members: Member[] = []
  const together = await timed(async () => {
    members.push(...(await Promise.all(Array.from({ length: TOGETHER }, () => Member.join(url)))))
  })
  const used = (await server.cpu()) - cpu
  for (const member of [resident, ...members]) member.leave()
  return { one: quantile(one, 0.5), together: Math.round(together), cpu: Math.round(used * 1000) }
}

/** Joining a document of 2,000 causes, against a relay that sends as many bytes without a document behind them. */
export default () =>
  withFolder(async folder => {
    const first = await startFishbone(folder)
    const id = await createRca(first.origin, page)
    let bytes = 0
    const meter = await Member.join(`${first.sync}/${id}`, message => {
      bytes = Math.max(bytes, message.length)
    })
    meter.leave()
    await first.stop()

    let fishbone: RunningServer | undefined
    const fromStart = await timed(async () => {
      fishbone = await startFishbone(folder)
      ;(await Member.join(`${fishbone.sync}/${id}`)).leave()
    })
    if (!fishbone) throw new Error('not started')
    const ours = await measure(fishbone, `${fishbone.sync}/${id}`)
    await fishbone.stop()
    const relay = await startRelay(bytes)
    const bare = await measure(relay, relay.sync)
    await relay.stop()

    const row = (name: string, measured: typeof ours) => ({
      server: name,
      'one join ms': measured.one,
      '30 joins ms': measured.together,
      '30 joins CPU ms': measured.cpu,
      'one against relay': `${(measured.one / bare.one).toFixed(2)}×`,
      '30 against relay': `${(measured.together / bare.together).toFixed(2)}×`,
    })
    return [
      {
        title: `Joining ${CAUSES} causes (${Math.round(bytes / 1024)} kB); from the start of the process to the stored document: ${Math.round(fromStart)} ms`,
        rows: [row('bare ws relay', bare), row('Fishbone (durable)', ours)],
      },
    ]
  })
