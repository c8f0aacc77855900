// `pnpm dev`: the client with hot reload, the server built and started anew at each change. On this computer only.
import './require-node.mjs'

const { spawn } = await import('node:child_process')
const { rmSync } = await import('node:fs')
const { join } = await import('node:path')
const { ROOT, installWhatIsMissing } = await import('./workspace.mjs')
const { STAMP } = await import('./build-what-is-stale.mjs')
await installWhatIsMissing()

const { build, createServer } = await import('vite')
const HOST = '127.0.0.1'
const PORT = process.env.PORT ?? '3474'
const MAIN = join(ROOT, 'server/dist/main.js')

let child = null
let isEnding = false

/** Ends the running server, if any, and waits until it has saved everything. */
function stopServer() {
  const running = child
  child = null
  if (!running || running.exitCode !== null) return Promise.resolve()
  return new Promise(resolve => {
    running.once('exit', resolve)
    running.kill('SIGTERM')
  })
}

async function restartServer() {
  await stopServer()
  if (isEnding) return
  const env = { ...process.env, HOST, PORT, LOG_LEVEL: process.env.LOG_LEVEL ?? 'info' }
  child = spawn(process.execPath, ['--enable-source-maps', MAIN], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  })
}

// First of the two: whichever comes first says whether this is development, and a build would say it is not.
const target = `http://${HOST}:${PORT}`
const vite = await createServer({
  root: join(ROOT, 'client'),
  server: {
    host: HOST,
    proxy: {
      '/api': { target },
      '/metrics': { target },
      '/healthz': { target },
      '/sync': { target, ws: true },
    },
  },
})

// What the watcher writes is no release build: the next `npm start` makes its own.
rmSync(join(ROOT, 'server/dist', STAMP), { force: true })
const watcher = await build({
  root: join(ROOT, 'server'),
  logLevel: 'warn',
  build: { watch: {}, sourcemap: true },
})

await vite.listen()
vite.printUrls()

let restart = Promise.resolve()
watcher.on('event', event => {
  if (event.code === 'BUNDLE_END') {
    event.result.close()
    restart = restart.then(restartServer)
  }
  if (event.code === 'ERROR') console.error(event.error)
})

// Vite's own listener would end this process before the server has saved.
process.removeAllListeners('SIGTERM')
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    isEnding = true
    await Promise.all([watcher.close(), vite.close(), restart.then(stopServer)])
    process.exit(0)
  })
}
