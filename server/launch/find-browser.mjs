import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { run, runNode } from './run.mjs'
import { ROOT } from './workspace.mjs'

/** Debian's name for the Chromium that has no windows: the whole run takes a quarter less time in it. */
const WINDOWLESS = 'chromium-headless-shell'

const COMMANDS = [
  WINDOWLESS,
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
]

const USUAL_PLACES = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(variable => {
    const folder = process.env[variable]
    return folder
      ? [
          join(folder, 'Google/Chrome/Application/chrome.exe'),
          join(folder, 'Chromium/Application/chrome.exe'),
          join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        ]
      : []
  }),
}

const HOW_TO_GET_ONE =
  'The browser tests need Chromium, and none was found or could be installed. ' +
  'Install chromium, or set CHROMIUM_PATH to a Chromium, Chrome or Edge.'

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const onPath = () =>
  COMMANDS.flatMap(command =>
    (process.env.PATH ?? '').split(delimiter).map(folder => join(folder, command)),
  ).find(isExecutable)

function ofPlaywright() {
  const require = createRequire(join(ROOT, 'e2e/package.json'))
  const path = require('@playwright/test').chromium.executablePath()
  return path && existsSync(path) ? path : undefined
}

const installed = () =>
  ofPlaywright() ?? onPath() ?? (USUAL_PLACES[process.platform] ?? []).find(isExecutable)

/** A browser that is there but cannot start (a missing library) is none. */
function startsAtAll(path) {
  try {
    execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 })
    return true
  } catch {
    return process.platform === 'win32'
  }
}

const isDebianAsRoot = () =>
  process.getuid?.() === 0 &&
  existsSync('/etc/os-release') &&
  /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'))

async function downloadByPlaywright() {
  console.log('No Chromium on this machine: asking Playwright for one …')
  await runNode(join(ROOT, 'e2e/node_modules/@playwright/test/cli.js'), ['install', 'chromium'], {
    stdio: ['ignore', 'ignore', 'ignore'],
  })
  return ofPlaywright()
}

async function installByApt() {
  if (!isDebianAsRoot()) return undefined
  console.log(`Installing Chromium: apt-get install -y ${WINDOWLESS} (or chromium) …`)
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }
  await run('apt-get', ['update', '-q'], options)
  const install = name => run('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], options)
  if ((await install(WINDOWLESS)) !== 0) await install('chromium')
  return onPath()
}

/** The path of a Chromium that starts: found on the machine, else installed. Ends the process when none can be had. */
export async function findBrowser() {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) {
    if (startsAtAll(chosen)) return chosen
    console.error(`CHROMIUM_PATH is ${chosen}, which does not start.`)
    process.exit(1)
  }
  for (const source of [installed, downloadByPlaywright, installByApt]) {
    const path = await source()
    if (path && startsAtAll(path)) return path
  }
  console.error(HOW_TO_GET_ONE)
  return process.exit(1)
}
