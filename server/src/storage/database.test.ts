import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmdirSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Libsql from 'libsql'
import type { RcaId } from 'shared/model'
import { expect, test } from 'vitest'
import { tempFolder } from '../testing/temp-folder.ts'
import { DATABASE_FILE, LOCK_FILE, openDatabase } from './database.ts'
import { openRoomTables, type RoomTables } from './room-tables.ts'
import { StoreError } from './store-error.ts'

const id = 'data-loss-------------' as RcaId
const bytes = (...values: number[]) => Uint8Array.from(values)
const numbersIn = (folder: string): number[] =>
  withTables(folder, tables => tables.load(id)?.updates.map(update => Number(update[0])) ?? [])

function withTables<Value>(
  folder: string,
  use: (tables: RoomTables, database: Libsql.Database) => Value,
): Value {
  const { database, close } = openDatabase(folder)
  try {
    return use(openRoomTables(database), database)
  } finally {
    close()
  }
}

const create = (tables: RoomTables) =>
  tables.create({ id, epoch: 'e', seedClient: 1, createdAt: 1, update: bytes(0), summary: '{}' })

test('[S3] [H20] a log cut at any place opens with every complete commit', () => {
  const folder = tempFolder()
  const opened = openDatabase(folder)
  const tables = openRoomTables(opened.database)
  create(tables)
  opened.database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  const file = (of: string) => join(of, `${DATABASE_FILE}-wal`)
  // Where the log ends after each commit: so many commits are complete from there on.
  const ends = [0]
  for (let n = 1; n <= 6; n++) {
    tables.commit([{ id, at: n, updates: [bytes(n)] }])
    ends.push(statSync(file(folder)).size)
  }
  const wal = readFileSync(file(folder))
  const frameBytes = 24 + wal.readUInt32BE(8)
  const frames = (wal.length - 32) / frameBytes
  expect(new Set(ends).size).toBe(7)
  expect(ends.at(-1)).toBe(wal.length)
  for (let frame = 0; frame <= frames; frame++)
    for (const offset of [-1, 0, 1]) {
      const end = 32 + frame * frameBytes + offset
      if (end > wal.length) continue
      // A folder for each: a closed connection lives on in the process until its statements are collected.
      const copy = tempFolder()
      copyFileSync(join(folder, DATABASE_FILE), join(copy, DATABASE_FILE))
      writeFileSync(file(copy), wal.subarray(0, end))
      const complete = ends.filter(whole => whole <= end).length - 1
      expect(numbersIn(copy)).toEqual(Array.from({ length: complete + 1 }, (_, n) => n))
    }
  opened.close()
})

test('[S8] [H21] a damaged snapshot is passed over for the one before it and its log', () => {
  const folder = tempFolder()
  withTables(folder, (tables, database) => {
    create(tables)
    tables.commit([{ id, at: 1, updates: [bytes(1)], snapshot: bytes(10, 10) }])
    tables.commit([{ id, at: 2, updates: [bytes(2)] }])
    tables.commit([{ id, at: 3, updates: [bytes(3)], snapshot: bytes(30, 30) }])
    tables.commit([{ id, at: 4, updates: [bytes(4)] }])
    database.exec("UPDATE snapshots SET bytes = x'1e1f' WHERE sequence = 4")
    const found = tables.load(id)
    expect(Array.from(found?.snapshot ?? [])).toEqual([10, 10])
    expect(found?.updates.map(update => update[0])).toEqual([2, 3, 4])
    expect(found?.isDamaged).toBe(false)
    // The next compaction trusts only what is intact, and keeps the log since then.
    tables.commit([{ id, at: 5, updates: [bytes(5)], snapshot: bytes(50) }])
    database.exec("UPDATE snapshots SET bytes = x'00' WHERE sequence = 6")
    expect(tables.load(id)).toMatchObject({ isDamaged: false })
    expect(tables.load(id)?.updates.map(update => update[0])).toEqual([2, 3, 4, 5])
  })
})

test('[S8] [H21] a damaged record with nothing intact in its stead marks the RCA as damaged and is kept', () => {
  const folder = tempFolder()
  withTables(folder, (tables, database) => {
    create(tables)
    for (const n of [1, 2, 3]) tables.commit([{ id, at: n, updates: [bytes(n, n)] }])
    database.exec("UPDATE log SET bytes = x'0203' WHERE sequence = 3")
    const found = tables.load(id)
    expect(found?.isDamaged).toBe(true)
    expect(found?.updates.map(update => update[0])).toEqual([0, 1])
    expect(database.prepare('SELECT count(*) AS n FROM log').get()).toMatchObject({ n: 4 })
    database.exec('DELETE FROM log WHERE sequence = 3')
    expect(tables.load(id)).toMatchObject({ isDamaged: true })
  })
})

test('[S4] [H24] a crash before any statement of a compaction, or its commit, leaves the document as it was', () => {
  const folder = tempFolder()
  const { database, close } = openDatabase(folder)
  let statement: () => void = () => undefined
  const tables = openRoomTables(beforeEachWrite(database, () => statement()))
  create(tables)
  tables.commit([{ id, at: 1, updates: [bytes(1)], snapshot: bytes(10) }])
  tables.commit([{ id, at: 2, updates: [bytes(2)] }])
  const before = tables.load(id)
  // What a crash leaves: the files as they are on the disk at that moment, while the transaction is open.
  const crashed: string[] = []
  statement = () => {
    const copy = tempFolder()
    for (const end of ['', '-wal'])
      copyFileSync(join(folder, DATABASE_FILE + end), join(copy, DATABASE_FILE + end))
    crashed.push(copy)
  }
  // Large enough to leave the cache for the log before the commit.
  database.exec('PRAGMA cache_size = 2')
  tables.commit([
    { id, at: 3, updates: [new Uint8Array(200_000)], snapshot: new Uint8Array(200_000).fill(30) },
  ])
  const after = tables.load(id)
  close()
  // Four writes of a compaction, and the commit itself.
  expect(crashed.length).toBeGreaterThanOrEqual(6)
  const sizes = crashed.map(copy => statSync(join(copy, `${DATABASE_FILE}-wal`)).size)
  expect(new Set(sizes).size).toBeGreaterThan(1)
  for (const copy of crashed) expect(withTables(copy, found => found.load(id))).toEqual(before)
  expect(withTables(folder, found => found.load(id))).toEqual(after)
  expect(after?.snapshot?.length).toBe(200_000)
})

/** The database with a look before each statement that writes, and before each COMMIT. */
const beforeEachWrite = (database: Libsql.Database, look: () => void): Libsql.Database =>
  new Proxy(database, {
    get(target, name) {
      if (name === 'exec')
        return (sql: string) => {
          if (sql === 'COMMIT') look()
          return target.exec(sql)
        }
      if (name === 'prepare')
        return (sql: string) => {
          const statement = target.prepare(sql)
          return new Proxy(statement, {
            get: (inner, key) =>
              key === 'run'
                ? (...values: unknown[]) => {
                    look()
                    return inner.run(...values)
                  }
                : Reflect.get(inner, key).bind(inner),
          })
        }
      const value = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })

test('[S9] [H21] a database that fails its check is set aside whole and refused until somebody acts', () => {
  const folder = tempFolder()
  withTables(folder, (tables, database) => {
    create(tables)
    tables.commit([{ id, at: 1, updates: [new Uint8Array(60_000).fill(7)] }])
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  })
  const file = join(folder, DATABASE_FILE)
  const good = readFileSync(file)
  const bad = Buffer.from(good)
  bad.fill(0xff, 4096, 12_000)
  writeFileSync(file, bad)

  expect(() => openDatabase(folder)).toThrow(/set aside.*backup/s)
  expect(existsSync(file)).toBe(false)
  expect(readFileSync(join(folder, 'damaged', `${DATABASE_FILE}.1`)).equals(bad)).toBe(true)
  expect(() => openDatabase(folder)).toThrow(/set aside/)
  writeFileSync(file, good)
  expect(numbersIn(folder)).toEqual([0, 7])
})

test('[S9] [H21] a file that is no database at all is set aside as well', () => {
  const folder = tempFolder()
  mkdirSync(folder, { recursive: true })
  const file = join(folder, DATABASE_FILE)
  writeFileSync(
    file,
    'This is not a database, but it is longer than a header of a hundred bytes would have to be.'.repeat(20),
  )
  expect(() => openDatabase(folder)).toThrow(/set aside/)
  truncateSync(join(folder, 'damaged', `${DATABASE_FILE}.1`))
})

test('[S9] what is set aside never comes to lie beside the log of another database', () => {
  const folder = tempFolder()
  const aside = join(folder, 'damaged')
  mkdirSync(aside)
  writeFileSync(join(aside, `${DATABASE_FILE}.1-wal`), 'the log of another')
  writeFileSync(join(folder, DATABASE_FILE), 'no database '.repeat(100))
  expect(() => openDatabase(folder)).toThrow(`${DATABASE_FILE}.2 .recover`)
  expect(existsSync(join(aside, `${DATABASE_FILE}.1`))).toBe(false)
  expect(existsSync(join(aside, `${DATABASE_FILE}.2`))).toBe(true)
})

test('[S12] [H22] a database that cannot be opened is not taken for a damaged one', () => {
  const [first, folder] = [tempFolder(), tempFolder()]
  withTables(first, (tables, database) => {
    create(tables)
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  })
  const file = join(folder, DATABASE_FILE)
  copyFileSync(join(first, DATABASE_FILE), file)
  // What a full disk or missing rights do to the log beside the database.
  mkdirSync(`${file}-wal`)
  expect(() => openDatabase(folder)).toThrow(StoreError)
  expect(() => openDatabase(folder)).toThrow(/cannot be used.*disk/)
  expect(existsSync(file)).toBe(true)
  rmdirSync(`${file}-wal`)
  expect(numbersIn(folder)).toEqual([0])
})

test('[S12] a data folder that cannot be made or locked is refused with its name', () => {
  const folder = tempFolder()
  const file = join(folder, 'a-file')
  writeFileSync(file, '')
  expect(() => openDatabase(join(file, 'data'))).toThrow(/a-file.*cannot be used/)
  mkdirSync(join(folder, LOCK_FILE))
  expect(() => openDatabase(folder)).toThrow(/cannot be used/)
})

test('[S13] a check is written to the log and tells of a database that takes nothing', () => {
  const folder = tempFolder()
  const { database, check, close } = openDatabase(folder)
  const logged = () => statSync(join(folder, `${DATABASE_FILE}-wal`)).size
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  expect(logged()).toBe(0)
  check()
  expect(logged()).toBeGreaterThan(0)
  database.exec('PRAGMA query_only = 1')
  expect(check).toThrow(/readonly/)
  close()
})

test('[S9] a database of a newer Fishbone is refused and left alone', () => {
  const folder = tempFolder()
  withTables(folder, (_, database) => database.exec('PRAGMA user_version = 99'))
  expect(() => openDatabase(folder)).toThrow(/newer Fishbone/)
  const database = new Libsql(join(folder, DATABASE_FILE))
  expect(database.prepare('PRAGMA user_version').raw().get()).toEqual([99])
  database.close()
})

test('[S10] [H28] a data folder that is in use is refused, and free when its holder is gone', () => {
  const folder = tempFolder()
  const first = openDatabase(folder)
  expect(() => openDatabase(folder)).toThrow(/Another Fishbone/)
  first.close()
  openDatabase(folder).close()
})
