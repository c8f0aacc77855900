import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { renderUnicodeCompact } from 'uqr'
import { version } from '../package.json' with { type: 'json' }
import { HELP, parseConfig } from './config.ts'
import { createLog } from './create-log.ts'
import { createServer, type Listening } from './create-server.ts'
import { createSeedApart } from './library/seed-apart.ts'
import { pictureEdition } from './picture/edition.ts'
import { createPictureApart } from './picture/picture-apart.ts'
import { openLibsqlStore } from './storage/libsql-store.ts'
import { StoreError } from './storage/store-error.ts'

/** Whoever is told to end has this long to save; supervisors kill after 10 s. */
const CLOSE_WITHIN_MS = 8000

const NOT_SAVED = 'Fishbone could not save everything before it ended.'

const builtFile = (name: string) => new URL(name, import.meta.url)
const say = (text: string) => process.stdout.write(`${text}\n`)

function end(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

function announce({ url, shareUrls }: Listening): void {
  say(`Fishbone is ready: ${url}`)
  const [best, ...others] = shareUrls
  if (!best) return
  say(`\nLet others in with this link, or its QR code:\n\n  ${best}\n`)
  say(renderUnicodeCompact(best, { border: 2 }))
  for (const other of others) say(`  or ${other}`)
}

async function main(): Promise<void> {
  const parsed = parseConfig(process.env, process.argv.slice(2))
  if (!parsed.ok) end(parsed.error.message)
  const config = parsed.value
  if (config.show) {
    say(config.show === 'help' ? HELP : version)
    return
  }
  const level = config.logLevel ?? (process.stdout.isTTY ? 'warn' : 'info')
  const log = createLog(level, pino.destination({ dest: 2, sync: true }))
  const store = await openLibsqlStore({
    folder: config.dataFolder,
    worker: builtFile('store-worker.js'),
    // What is not saved is on people's own disks: a supervisor starts this anew, and they bring it again.
    broke: error => {
      log.fatal({ err: error }, 'the store broke')
      end(`${error.message}. Nothing can be saved any more: start Fishbone again.`)
    },
  })
  const makeSeed = createSeedApart({ worker: builtFile('seed-worker.js') })
  const makePicture = createPictureApart({
    worker: builtFile('picture-worker.js'),
    fonts: builtFile('fonts/'),
  })
  const clientFolder = fileURLToPath(builtFile('../../client/dist'))
  const clock = { now: Date.now }
  const server = await createServer({
    config,
    store,
    log,
    clock,
    makeSeed,
    makePicture,
    version,
    edition: pictureEdition(builtFile('./')),
    clientFolder,
  })

  let isClosing = false
  const close = async (signal: string) => {
    log.info({ signal, isClosing }, 'closing')
    // Whoever signals again must not cut off what is being saved.
    if (isClosing) return
    isClosing = true
    setTimeout(() => end(NOT_SAVED), CLOSE_WITHIN_MS).unref()
    const isSaved = await server.close()
    await store.close()
    if (!isSaved) end(NOT_SAVED)
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
    process.on(signal, () => void close(signal).catch(endForError))

  announce(await server.listen())
}

function endForError(error: unknown): never {
  // What went wrong is the administrator's to mend: a sentence, no stack.
  if (error instanceof StoreError) end(error.message)
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  if (isTaken)
    end(
      `Port ${'port' in error ? error.port : ''} is taken. Is Fishbone running already? Set PORT to another.`,
    )
  end(error instanceof Error ? (error.stack ?? error.message) : String(error))
}

main().catch(endForError)
