import type Libsql from 'libsql'
import type { RcaId } from 'shared/model'
import { checksumOf } from './checksum.ts'
import type { NewRoom, RoomWrite, StoredRoom, StoredRow } from './room-store.ts'

interface RoomRow {
  readonly key: number
  readonly id: RcaId
  readonly epoch: string
  readonly seed_client: number
  readonly created_at: number
  readonly updated_at: number
  readonly sequence: number
  readonly summary: string
  readonly summary_sequence: number
}

interface RawByteRow {
  readonly sequence: number
  readonly checksum: number
  readonly bytes: ArrayBuffer | Buffer
}

type ByteRow = Omit<RawByteRow, 'bytes'> & { readonly bytes: Uint8Array }

/** libsql gives blobs as ArrayBuffers from `all` and as Buffers from `get`. */
const byteRows = (rows: unknown[]): ByteRow[] =>
  (rows as RawByteRow[]).map(row => ({ ...row, bytes: new Uint8Array(row.bytes) }))

const isIntact = (row: ByteRow): boolean => checksumOf(row.bytes, row.sequence) === row.checksum

/** `RoomStore` on an open database, synchronous: the statements, without the thread they run in. */
export interface RoomTables {
  readonly create: (room: NewRoom) => boolean
  readonly load: (id: RcaId) => StoredRoom | null
  readonly commit: (writes: readonly RoomWrite[]) => void
  readonly list: () => readonly StoredRow[]
}

export function openRoomTables(database: Libsql.Database): RoomTables {
  const selectRoom = database.prepare<[string]>('SELECT * FROM rooms WHERE id = ?')
  const selectRooms = database.prepare<[]>(
    'SELECT id, created_at, updated_at, sequence, summary, summary_sequence FROM rooms',
  )
  const insertRoom = database.prepare<[string, string, number, number, number, string]>(
    `INSERT INTO rooms (id, epoch, seed_client, created_at, updated_at, sequence, summary, summary_sequence)
     VALUES (?, ?, ?, ?, ?, 0, ?, 1)`,
  )
  const touchRoom = database.prepare<[number, number, number]>(
    'UPDATE rooms SET updated_at = ?, sequence = ? WHERE key = ?',
  )
  const summariseRoom = database.prepare<[string, number, number]>(
    'UPDATE rooms SET summary = ?, summary_sequence = ? WHERE key = ?',
  )
  const insertLog = database.prepare<[number, number, number, Uint8Array]>(
    'INSERT INTO log VALUES (?, ?, ?, ?)',
  )
  const selectLog = database.prepare<[number, number]>(
    'SELECT sequence, checksum, bytes FROM log WHERE room = ? AND sequence > ? ORDER BY sequence',
  )
  const deleteLog = database.prepare<[number, number]>('DELETE FROM log WHERE room = ? AND sequence <= ?')
  const insertSnapshot = database.prepare<[number, number, number, Uint8Array]>(
    'INSERT OR REPLACE INTO snapshots VALUES (?, ?, ?, ?)',
  )
  const selectSnapshots = database.prepare<[number]>(
    'SELECT sequence, checksum, bytes FROM snapshots WHERE room = ? ORDER BY sequence DESC',
  )
  const deleteSnapshots = database.prepare<[number, number]>(
    'DELETE FROM snapshots WHERE room = ? AND sequence < ?',
  )

  const roomOf = (id: RcaId) => selectRoom.get(id) as RoomRow | undefined
  const newestIntactSnapshot = (key: number): ByteRow | undefined =>
    byteRows(selectSnapshots.all(key)).find(isIntact)

  const append = (key: number, sequence: number, bytes: Uint8Array) =>
    insertLog.run(key, sequence, checksumOf(bytes, sequence), bytes)

  /** Drops only what two intact snapshots no longer need: the one before the new one, and the log after it, stay. */
  const compact = (key: number, sequence: number, bytes: Uint8Array) => {
    const previous = newestIntactSnapshot(key)
    insertSnapshot.run(key, sequence, checksumOf(bytes, sequence), bytes)
    if (!previous || previous.sequence === sequence) return
    deleteLog.run(key, previous.sequence)
    deleteSnapshots.run(key, previous.sequence)
  }

  const writeRoom = ({ id, at, updates = [], snapshot, summary }: RoomWrite) => {
    const room = roomOf(id)
    if (!room) throw new Error('There is no such RCA to write to')
    const sequence = room.sequence + updates.length
    for (const [index, update] of updates.entries()) append(room.key, room.sequence + 1 + index, update)
    if (updates.length > 0) touchRoom.run(at, sequence, room.key)
    if (snapshot) compact(room.key, sequence, snapshot)
    if (summary !== undefined) summariseRoom.run(summary, sequence, room.key)
  }

  const inTransaction = (work: () => void) => {
    database.exec('BEGIN IMMEDIATE')
    try {
      work()
      database.exec('COMMIT')
    } catch (error) {
      // A full disk may have rolled back by itself already.
      if (database.inTransaction) database.exec('ROLLBACK')
      throw error
    }
  }

  return {
    create: room => {
      if (roomOf(room.id)) return false
      inTransaction(() => {
        insertRoom.run(room.id, room.epoch, room.seedClient, room.createdAt, room.createdAt, room.summary)
        writeRoom({ id: room.id, at: room.createdAt, updates: [room.update], summary: room.summary })
      })
      return true
    },
    load: id => {
      const room = roomOf(id)
      if (!room) return null
      const snapshot = newestIntactSnapshot(room.key)
      const from = snapshot?.sequence ?? 0
      const updates: Uint8Array[] = []
      for (const row of byteRows(selectLog.all(room.key, from))) {
        if (row.sequence !== from + updates.length + 1 || !isIntact(row)) break
        updates.push(row.bytes)
      }
      return {
        epoch: room.epoch,
        seedClient: room.seed_client,
        createdAt: room.created_at,
        updatedAt: room.updated_at,
        snapshot: snapshot?.bytes ?? null,
        updates,
        isDamaged: from + updates.length !== room.sequence,
        isSummaryStale: room.summary_sequence !== room.sequence,
      }
    },
    commit: writes => inTransaction(() => writes.forEach(writeRoom)),
    list: () =>
      (selectRooms.all() as RoomRow[]).map(row => ({
        id: row.id,
        createdAt: row.created_at,
        updatedAt: row.updated_at,
        summary: row.summary,
        isSummaryStale: row.summary_sequence !== row.sequence,
      })),
  }
}
