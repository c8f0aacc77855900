import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import Libsql from 'libsql'
import { StoreError } from './store-error.ts'

export const DATABASE_FILE = 'fishbone.db'
/** A file of its own: a lock on the database itself would shut out backups. */
export const LOCK_FILE = 'lock.db'

/**
 * Stored as `user_version`.
 *
 * History:
 * 1 – rooms, log, snapshots
 */
const FORMAT = 1

const TABLES = `
CREATE TABLE rooms (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  epoch TEXT NOT NULL,
  seed_client INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  summary TEXT NOT NULL,
  summary_sequence INTEGER NOT NULL
);
CREATE TABLE log (
  room INTEGER NOT NULL REFERENCES rooms (key),
  sequence INTEGER NOT NULL,
  checksum INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (room, sequence)
) WITHOUT ROWID;
CREATE TABLE snapshots (
  room INTEGER NOT NULL REFERENCES rooms (key),
  sequence INTEGER NOT NULL,
  checksum INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (room, sequence)
);
PRAGMA user_version = ${FORMAT};
`

/** The first column of the first row; libsql's `pluck` does nothing. */
function scalar(database: Libsql.Database, sql: string): unknown {
  const row = database.prepare(sql).raw().get()
  return Array.isArray(row) ? row[0] : undefined
}

export interface OpenDatabase {
  readonly database: Libsql.Database
  /** Writes what is there already, the way every commit goes: throws when the disk takes nothing. */
  readonly check: () => void
  readonly close: () => void
}

/**
 * Opens the one database of a data folder, for this process alone.
 * Throws a `StoreError` when another process has it, when it is damaged, when a newer Fishbone wrote it, or when the
 * folder cannot be written.
 */
export function openDatabase(folder: string): OpenDatabase {
  const lock = orUnusable(folder, () => {
    mkdirSync(folder, { recursive: true })
    return takeLock(folder)
  })
  try {
    const database = orUnusable(folder, () => openWhole(folder))
    return {
      database,
      check: () => database.exec(`PRAGMA user_version = ${FORMAT}`),
      close: () => {
        database.close()
        lock.close()
      },
    }
  } catch (error) {
    lock.close()
    throw error
  }
}

/** Whatever else goes wrong is said with the folder's name: its disk is full, or it may not be written. */
function orUnusable<Value>(folder: string, open: () => Value): Value {
  try {
    return open()
  } catch (error) {
    if (error instanceof StoreError) throw error
    throw new StoreError(
      'unusable',
      `The data folder ${folder} cannot be used (${error instanceof Error ? error.message : error}). Is its disk full, or may this user not write there? Nothing in it was changed.`,
      { cause: error },
    )
  }
}

const sqliteCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

/** The kernel frees the lock with the process, however it ends; a file with a pid in it means nothing in containers. */
function takeLock(folder: string): Libsql.Database {
  const lock = new Libsql(join(folder, LOCK_FILE))
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock.close()
    if (!sqliteCode(error).startsWith('SQLITE_BUSY')) throw error
    throw new StoreError(
      'in-use',
      `Another Fishbone is running on the data folder ${folder}. Stop it, or give this one another folder (FISHBONE_DATA).`,
      { cause: error },
    )
  }
}

function openWhole(folder: string): Libsql.Database {
  const file = join(folder, DATABASE_FILE)
  const isNew = !existsSync(file)
  if (isNew) refuseIfSetAside(folder)
  let database: Libsql.Database | undefined
  try {
    database = new Libsql(file)
    database.exec('PRAGMA journal_mode = WAL')
    // FULL syncs the log at each commit: "saved" means on the disk.
    database.exec('PRAGMA synchronous = FULL')
    database.exec('PRAGMA busy_timeout = 10000')
    database.exec('PRAGMA wal_autocheckpoint = 2000')
    const verdict = scalar(database, 'PRAGMA quick_check(1)')
    if (verdict !== 'ok') throw new FailedCheck(String(verdict))
  } catch (error) {
    database?.close()
    // A full disk or a file that may not be opened says nothing about what is in it.
    if (error instanceof FailedCheck || DAMAGED.test(sqliteCode(error))) setAside(folder, error)
    throw error
  }
  const format = Number(scalar(database, 'PRAGMA user_version'))
  if (format > FORMAT) {
    database.close()
    throw new StoreError(
      'newer-format',
      `The data folder ${folder} was written by a newer Fishbone (format ${format}, this one knows ${FORMAT}). Start that one, or update this one.`,
    )
  }
  if (format === 0) database.exec(`BEGIN IMMEDIATE;${TABLES}COMMIT`)
  return database
}

/** What the check of the database has found. */
class FailedCheck extends Error {}

const DAMAGED = /^SQLITE_(CORRUPT|NOTADB)/

const ASIDE = 'damaged'

/** A damaged database is moved away whole and nothing is begun in its place: starting empty would look like loss. */
function setAside(folder: string, cause: unknown): never {
  const aside = join(folder, ASIDE)
  mkdirSync(aside, { recursive: true })
  // One number for all parts: a log beside another database than its own would be taken for that one's.
  const stem = asideStem(folder, asideCount(folder) + 1)
  for (const end of ASIDE_PARTS) {
    const from = join(folder, DATABASE_FILE + end)
    if (existsSync(from)) renameSync(from, stem + end)
  }
  throw new StoreError('damaged', `${damagedSentence(folder)} (${String(cause)})`, { cause })
}

const ASIDE_PARTS = ['', '-wal', '-shm']

const asideStem = (folder: string, n: number): string => join(folder, ASIDE, `${DATABASE_FILE}.${n}`)

/** How many have been set aside; 0 when somebody has moved them elsewhere. */
function asideCount(folder: string): number {
  let n = 0
  while (ASIDE_PARTS.some(end => existsSync(asideStem(folder, n + 1) + end))) n++
  return n
}

function refuseIfSetAside(folder: string): void {
  if (existsSync(join(folder, ASIDE))) throw new StoreError('set-aside', damagedSentence(folder))
}

const damagedSentence = (folder: string): string => {
  const file = join(folder, DATABASE_FILE)
  const aside = asideStem(folder, Math.max(1, asideCount(folder)))
  return (
    `The database of ${folder} is damaged and was set aside in ${join(folder, ASIDE)}. Put a backup in its place ` +
    `(cp your-backup.db ${file}) or save what is readable (sqlite3 ${aside} .recover | sqlite3 ${file}), then start ` +
    `again. To begin with an empty library instead, move the folder ${join(folder, ASIDE)} elsewhere.`
  )
}
