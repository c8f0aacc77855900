import { Writable } from 'node:stream'
import { unwrap } from 'shared/model'
import { inject, onTestFinished } from 'vitest'
import { type Config, parseConfig } from '../config.ts'
import { createLog } from '../create-log.ts'
import { createServer, type ServerOptions } from '../create-server.ts'
import { seedFor } from '../library/seed-for.ts'
import { openFontFolder } from '../picture/font-folder.ts'
import { makePictureFile } from '../picture/picture-file.ts'
import { createMemoryStore } from '../storage/memory-store.ts'
import { tempFolder } from './temp-folder.ts'

export interface TestServer {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string
  readonly port: number
  readonly config: Config
  readonly shareUrls: readonly string[]
  /** The lines written so far. */
  readonly log: readonly string[]
  /** Resolves to whether everything was saved. */
  readonly close: () => Promise<boolean>
}

export type TestServerOptions = Partial<Omit<ServerOptions, 'config' | 'log'>> & {
  readonly config?: Partial<Config>
}

/** A whole server on a port of its own with a folder of its own, closed when the test is over. */
export async function startTestServer({
  config: part,
  ...options
}: TestServerOptions = {}): Promise<TestServer> {
  const log: string[] = []
  const sink = new Writable({
    write(chunk, _encoding, done) {
      log.push(String(chunk))
      done()
    },
  })
  const folder = tempFolder()
  const fonts = openFontFolder(new URL('fonts/', inject('builtServer')))
  const config: Config = { ...unwrap(parseConfig({}, [])), port: 0, dataFolder: folder, ...part }
  const server = await createServer({
    store: createMemoryStore(),
    clock: { now: Date.now },
    makeSeed: async (...asked) => seedFor(...asked),
    makePicture: async question => makePictureFile(question, fonts),
    version: '0.0.0-test',
    edition: 'test',
    clientFolder: folder,
    ...options,
    config,
    log: createLog('trace', sink),
  })
  const { port, shareUrls } = await server.listen()
  let closed: Promise<boolean> | null = null
  const close = () => {
    closed ??= server.close()
    return closed
  }
  onTestFinished(async () => void (await close()))
  return { origin: `http://127.0.0.1:${port}`, port, config, shareUrls, log, close }
}
