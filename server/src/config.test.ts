import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Result, unwrap } from 'shared/model'
import { describe, expect, test } from 'vitest'
import { type Config, parseConfig } from './config.ts'

const refusalOf = (result: Result<Config>) => (result.ok ? null : result.error.message)

describe('parseConfig', () => {
  test('[A1] listens on this computer alone and asks nothing, unless told otherwise', () => {
    const config = unwrap(parseConfig({}, []))
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 3474,
      isShared: false,
      show: null,
      baseUrl: null,
    })
  })

  test.each([
    ['--share', {}, ['--share'], '0.0.0.0'],
    ['HOST of a network', { HOST: '192.168.1.5' }, [], '192.168.1.5'],
    ['HOST of every network', { HOST: '::' }, [], '::'],
    ['a proxy that others reach', { BASE_URL: 'https://rca.example.com' }, [], '127.0.0.1'],
    ['a proxy that is trusted', { TRUST_PROXY: 'loopback' }, [], '127.0.0.1'],
  ])('[A1] asks for a key with %s', (_case, env, argv, host) => {
    expect(unwrap(parseConfig(env, argv))).toMatchObject({ isShared: true, host })
  })

  test.each(['localhost', '127.0.0.2', '::1'])('[A1] asks for none on %s', HOST => {
    expect(unwrap(parseConfig({ HOST }, [])).isShared).toBe(false)
  })

  test('[A2] names every setting that is wrong, one a line', () => {
    const env = {
      PORT: '70000',
      LOG_LEVEL: 'loud',
      BASE_URL: 'rca.example.com',
      TRUST_PROXY: 'yes',
      SHARE_KEY: 'short',
    }
    const lines = refusalOf(parseConfig(env, []))?.split('\n') ?? []
    expect(lines.map(line => line.split(':')[0]).sort()).toEqual(Object.keys(env).sort())
  })

  test('[A2] refuses a path in BASE_URL and a flag that nobody knows', () => {
    expect(refusalOf(parseConfig({ BASE_URL: 'https://example.com/rca' }, []))).toContain('BASE_URL')
    expect(refusalOf(parseConfig({}, ['--sahre']))).toContain('--sahre')
    expect(refusalOf(parseConfig({}, ['stray']))).toContain('--help')
  })

  test('[A2] takes an empty variable for an absent one', () => {
    expect(unwrap(parseConfig({ PORT: '', BASE_URL: ' ', ALLOWED_ORIGINS: '' }, []))).toMatchObject({
      port: 3474,
      baseUrl: null,
      allowedOrigins: [],
    })
  })

  test('[A2] reads lists, proxies and levels', () => {
    const env = {
      ALLOWED_ORIGINS: 'https://wiki.example.com, http://intra:8080/',
      TRUST_PROXY: '10.0.0.0/8,loopback',
      LOG_LEVEL: 'debug',
      BASE_URL: 'https://rca.example.com/',
    }
    expect(unwrap(parseConfig(env, []))).toMatchObject({
      allowedOrigins: ['https://wiki.example.com', 'http://intra:8080'],
      trustProxy: ['10.0.0.0/8', 'loopback'],
      logLevel: 'debug',
      baseUrl: 'https://rca.example.com',
    })
  })

  test('[A2] reads a secret from the file that *_FILE names, and says which file cannot be read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'fishbone-config-'))
    try {
      const path = join(folder, 'key')
      writeFileSync(path, 'abcdefghijklmnopqrstuv\n')
      expect(unwrap(parseConfig({ SHARE_KEY_FILE: path }, [])).shareKey).toBe('abcdefghijklmnopqrstuv')
      expect(refusalOf(parseConfig({ SHARE_KEY_FILE: `${path}-none` }, []))).toContain(`${path}-none`)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
