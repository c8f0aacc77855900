import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { ask, jsonBody } from './testing/ask.ts'
import { type RawClient, rawClient } from './testing/raw-client.ts'
import { runBuiltServer } from './testing/run-built-server.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { until } from './testing/until.ts'

/** `KILLS=1000 pnpm --filter server exec vitest run src/kills.test.ts` for a long run. */
const KILLS = Number(process.env.KILLS ?? 25)
const PER_SERVER_MS = 20_000

/** Each change writes two keys, so that half of one would show. */
const halves = ['first', 'second'] as const
const keyOf = (token: string, half: (typeof halves)[number]) => `${half}:${token}`

const savedCount = ({ heard }: RawClient): number =>
  Math.max(
    0,
    ...heard.filter(word => word.startsWith('saved ')).map(word => Number(word.slice('saved '.length))),
  )

interface Writer {
  readonly client: RawClient
  /** In the order in which they were said. */
  readonly said: string[]
}

/** Keeps a few changes on their way until the connection is gone. */
async function writeUntilGone(writer: Writer, name: string, most: number): Promise<void> {
  const { client, said } = writer
  const isOpen = () => client.socket.readyState === client.socket.OPEN
  while (said.length < most && isOpen()) {
    const before = Y.encodeStateVector(client.doc)
    const token = `${name}-${said.length}`
    client.doc.transact(() => {
      const entry = entryOf(client.doc, name)
      for (const half of halves) entry.set(keyOf(token, half), token)
    })
    said.push(token)
    client.sayChanges(Y.encodeStateAsUpdate(client.doc, before))
    await until(() => said.length - savedCount(client) < 8 || !isOpen())
  }
}

const create = async (origin: string): Promise<string> => {
  const { json } = await ask(origin, '/api/rcas', jsonBody({ problem: 'Data loss' }))
  return (json as { id: string }).id
}

/** An entry of this writer's own: a map may have only so many keys. */
function entryOf(doc: Y.Doc, writer: string): Y.Map<unknown> {
  const entries = doc.getMap<Y.Map<unknown>>('evidence')
  return entries.get(writer) ?? entries.set(writer, new Y.Map())
}

const tokensIn = (doc: Y.Doc, half: (typeof halves)[number]): Set<string> =>
  new Set(
    Array.from(doc.getMap<Y.Map<unknown>>('evidence').values())
      .flatMap(entry => Array.from(entry.keys()))
      .filter(key => key.startsWith(`${half}:`))
      .map(key => key.slice(half.length + 1)),
  )

test(
  '[W8] [S7] [H19] whatever was acknowledged or shown to others survives kill -9; nothing survives by half',
  async () => {
    const env = { FISHBONE_DATA: tempFolder(), LOG_LEVEL: 'error' }
    const killAfter = fc.sample(fc.integer({ min: 0, max: 40 }), { seed: 19, numRuns: KILLS })
    const promised = new Set<string>()
    const said = new Set<string>()
    let id = ''

    for (const [round, acks] of [...killAfter, null].entries()) {
      const server = runBuiltServer(env)
      const { origin, host } = await server.ready
      id ||= await create(origin)
      const join = async () => {
        const client = await rawClient(`ws://${host}/sync`, id, '?ack=1')
        client.sayStateVector()
        await until(() => client.heard.includes('state'))
        return client
      }

      const reader = await join()
      const found = tokensIn(reader.doc, 'first')
      expect(found).toEqual(tokensIn(reader.doc, 'second'))
      expect(Array.from(promised).filter(token => !found.has(token))).toEqual([])
      expect(Array.from(found).filter(token => !said.has(token))).toEqual([])
      if (acks === null) {
        server.kill('SIGTERM')
        break
      }

      const writers = await Promise.all(
        ['a', 'b'].map(async () => ({ client: await join(), said: [] as string[] })),
      )
      const writing = writers.map((writer, n) => writeUntilGone(writer, `${round}-${n}`, 60))
      await until(() => writers.some(({ client }) => savedCount(client) >= acks))
      server.kill('SIGKILL')
      await server.ended
      await Promise.all(writing)
      for (const writer of writers) {
        for (const token of writer.said) said.add(token)
        for (const token of writer.said.slice(0, savedCount(writer.client))) promised.add(token)
      }
      for (const token of tokensIn(reader.doc, 'first')) promised.add(token)
    }
    expect(promised.size).toBeGreaterThan(KILLS * 5)
  },
  KILLS * PER_SERVER_MS,
)
