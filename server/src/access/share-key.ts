import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nanoid } from 'nanoid'

/** 132 bits, like the id of an RCA. */
const KEY_LENGTH = 22
const WELL_FORMED = /^[A-Za-z0-9_-]{16,128}$/

/** The key of the link, made at the first start and kept in the data folder, so that links survive a restart. */
export function keepShareKey(dataFolder: string): string {
  const path = join(dataFolder, 'share-key')
  try {
    const kept = readFileSync(path, 'utf8').trim()
    if (WELL_FORMED.test(kept)) return kept
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
  const key = nanoid(KEY_LENGTH)
  mkdirSync(dataFolder, { recursive: true })
  // A file of its own, moved when it is whole: it has its rights from the start, and a crash leaves no half key.
  const begun = `${path}.new`
  rmSync(begun, { force: true })
  writeFileSync(begun, `${key}\n`, { mode: 0o600, flag: 'wx', flush: true })
  renameSync(begun, path)
  return key
}
