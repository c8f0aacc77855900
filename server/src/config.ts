import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ok, type Result, refuse } from 'shared/model'
import { z } from 'zod'
import { isLoopback } from './access/loopback.ts'

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const

/** Everything that can be set from outside, checked. */
export interface Config {
  /** What `--help` or `--version` asked to see instead of a server. */
  readonly show: 'help' | 'version' | null
  readonly host: string
  /** 0 lets the system choose. */
  readonly port: number
  /** Absolute path of the one folder that holds everything. */
  readonly dataFolder: string
  /** Where people reach this server, without a slash at the end; null when nothing stands before it. */
  readonly baseUrl: string | null
  readonly logLevel: (typeof LOG_LEVELS)[number] | null
  /** As fastify takes it: whom to believe about the address of a visitor. */
  readonly trustProxy: boolean | readonly string[]
  /** Further origins whose pages may connect and embed: `https://wiki.example.com`. */
  readonly allowedOrigins: readonly string[]
  /** Whether anybody but this computer can reach the server: a key is needed then. */
  readonly isShared: boolean
  /** The key chosen from outside; null lets the server make one and keep it in the data folder. */
  readonly shareKey: string | null
}

export const HELP = `Fishbone: root-cause analysis, together, live.

  npm start                 on this computer only: http://localhost:3474
  npm start -- --share      for the network: prints a link with a key, and its QR code

  --share      listen on every address of this computer and ask for a key
  --help       show this
  --version    show the version

Environment (a secret can also be given as a file: SHARE_KEY_FILE=/run/secrets/key)
  HOST             address to listen on                  127.0.0.1, with --share 0.0.0.0
  PORT             port to listen on                     3474
  FISHBONE_DATA    folder of everything that is stored   data
  BASE_URL         where people reach it, if a proxy stands before it: https://rca.example.com
  SHARE_KEY        the key of the link, 16 or more of A-Z a-z 0-9 - _; made and kept when absent
  TRUST_PROXY      whom to believe about addresses: true, or proxies such as 10.0.0.0/8,loopback
  ALLOWED_ORIGINS  further origins that may connect and embed: https://wiki.example.com,...
  LOG_LEVEL        ${LOG_LEVELS.join(', ')}; default info, in a terminal warn
`

const DEFAULT_PORT = 3474
const SECRETS = ['SHARE_KEY'] as const

const httpUrl = z.url({ protocol: /^https?$/, error: 'must be a URL such as https://rca.example.com' })
const baseUrl = httpUrl
  .transform(text => new URL(text))
  .refine(url => url.pathname === '/' && !url.search && !url.hash, {
    error: 'must be an origin without a path, such as https://rca.example.com',
  })
const list = z.string().transform(text =>
  text
    .split(',')
    .map(part => part.trim())
    .filter(Boolean),
)
const PROXY = /^(loopback|linklocal|uniquelocal|[0-9a-fA-F:.]+(\/\d{1,3})?)$/
const PROXY_ERROR = 'must be true, false, or addresses such as 10.0.0.0/8,loopback'
const trustProxy = z.union([
  z.literal(['true', 'false']).transform(text => text === 'true'),
  list.pipe(z.array(z.string().regex(PROXY, PROXY_ERROR))),
])

const environment = z.object({
  HOST: z
    .string()
    .regex(/^[^\s/]+$/, 'must be an address or a host name')
    .optional(),
  PORT: z.coerce
    .number({ error: 'must be a number' })
    .int('must be a whole number')
    .min(0)
    .max(65_535)
    .default(DEFAULT_PORT),
  FISHBONE_DATA: z.string().default('data'),
  BASE_URL: baseUrl.optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).optional(),
  TRUST_PROXY: trustProxy.default(false),
  ALLOWED_ORIGINS: list.pipe(z.array(baseUrl.transform(url => url.origin))).default([]),
  SHARE_KEY: z
    .string()
    .regex(/^[A-Za-z0-9_-]{16,128}$/, 'must be 16 to 128 of A-Z a-z 0-9 - _')
    .optional(),
})

type Environment = Readonly<Record<string, string | undefined>>

/** An empty variable counts as absent: compose files and CI set many of those. */
const withoutEmpty = (env: Environment) =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))

function readSecrets(env: Environment): Result<Environment> {
  const secrets: Record<string, string> = {}
  for (const name of SECRETS) {
    const path = env[`${name}_FILE`]
    if (!path) continue
    try {
      secrets[name] = readFileSync(path, 'utf8').trim()
    } catch {
      return refuse('bad-value', `${name}_FILE names ${path}, which cannot be read.`)
    }
  }
  return ok({ ...env, ...secrets })
}

function readFlags(argv: readonly string[]): Result<{ share?: boolean; help?: boolean; version?: boolean }> {
  const options = {
    share: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean', short: 'v' },
  } as const
  try {
    return ok(parseArgs({ args: [...argv], options }).values)
  } catch (error) {
    return refuse(
      'bad-value',
      `${error instanceof Error ? error.message.split('. ')[0] : error}. See --help.`,
    )
  }
}

/** Reads settings from environment and command line; refuses with one line for each that is wrong. */
export function parseConfig(env: Environment, argv: readonly string[]): Result<Config> {
  const flags = readFlags(argv)
  if (!flags.ok) return flags
  const secrets = readSecrets(withoutEmpty(env))
  if (!secrets.ok) return secrets
  const parsed = environment.safeParse(secrets.value)
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => `${String(path[0])}: ${message}.`)
    return refuse('bad-value', lines.join('\n'))
  }
  const { HOST, BASE_URL, ...rest } = parsed.data
  const host = HOST ?? (flags.value.share ? '0.0.0.0' : '127.0.0.1')
  // A1: who is reached through a proxy is reached by others, whatever the address it listens on.
  const isShared =
    Boolean(flags.value.share) ||
    !isLoopback(host) ||
    (BASE_URL ? !isLoopback(BASE_URL.hostname) : rest.TRUST_PROXY !== false)
  return ok({
    show: flags.value.help ? 'help' : flags.value.version ? 'version' : null,
    host,
    port: rest.PORT,
    dataFolder: resolve(rest.FISHBONE_DATA),
    baseUrl: BASE_URL?.origin ?? null,
    logLevel: rest.LOG_LEVEL ?? null,
    trustProxy: rest.TRUST_PROXY,
    allowedOrigins: rest.ALLOWED_ORIGINS,
    isShared,
    shareKey: rest.SHARE_KEY ?? null,
  })
}
