import type { RcaId } from 'shared/model'
import { afterEach, expect, test } from 'vitest'
import type { NewRoom, RoomStore } from './room-store.ts'

const rcaId = (name: string) => name.padEnd(22, '-') as RcaId
const bytes = (...values: number[]) => Uint8Array.from(values)
const plain = (found: readonly Uint8Array[]) => found.map(one => Array.from(one))

const dataLoss: NewRoom = {
  id: rcaId('data-loss'),
  epoch: 'first',
  seedClient: 4_294_967_295,
  createdAt: 1_700_000_000_000,
  update: bytes(1, 2, 3),
  summary: '{"title":"Data loss"}',
}
const outage: NewRoom = { ...dataLoss, id: rcaId('outage'), update: bytes(9) }

/** What every store keeps to; a store's whole test is a call of this. `open` gives a fresh, empty store. */
export function runRoomStoreContract(open: () => Promise<RoomStore>): void {
  const opened: RoomStore[] = []
  const fresh = async () => {
    const store = await open()
    opened.push(store)
    return store
  }
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close()
  })

  test('[S1] gives null for an RCA that was never created', async () => {
    expect(await (await fresh()).load(dataLoss.id)).toBeNull()
  })

  test('[S2] gives back a created RCA byte for byte', async () => {
    const store = await fresh()
    expect(await store.create(dataLoss)).toBe(true)
    const found = await store.load(dataLoss.id)
    expect(found).toMatchObject({
      epoch: 'first',
      seedClient: 4_294_967_295,
      createdAt: dataLoss.createdAt,
      updatedAt: dataLoss.createdAt,
      snapshot: null,
      isDamaged: false,
      isSummaryStale: false,
    })
    expect(plain(found?.updates ?? [])).toEqual([[1, 2, 3]])
  })

  test('[S2] creating an id that is taken is refused and changes nothing', async () => {
    const store = await fresh()
    await store.create(dataLoss)
    expect(await store.create({ ...dataLoss, epoch: 'second', update: bytes(7) })).toBe(false)
    const found = await store.load(dataLoss.id)
    expect(found?.epoch).toBe('first')
    expect(plain(found?.updates ?? [])).toEqual([[1, 2, 3]])
  })

  test('[S3] a commit appends to the log of each RCA in it, in order', async () => {
    const store = await fresh()
    await store.create(dataLoss)
    await store.create(outage)
    await store.commit([
      { id: dataLoss.id, at: 5, updates: [bytes(4)] },
      { id: outage.id, at: 6, updates: [bytes(8)] },
    ])
    await store.commit([{ id: dataLoss.id, at: 7, updates: [bytes(5, 6)] }])
    expect(plain((await store.load(dataLoss.id))?.updates ?? [])).toEqual([[1, 2, 3], [4], [5, 6]])
    expect(plain((await store.load(outage.id))?.updates ?? [])).toEqual([[9], [8]])
    expect((await store.load(dataLoss.id))?.updatedAt).toBe(7)
  })

  test('[S3] a commit that names an unknown RCA is refused whole', async () => {
    const store = await fresh()
    await store.create(dataLoss)
    await expect(
      store.commit([
        { id: dataLoss.id, at: 5, updates: [bytes(4)] },
        { id: outage.id, at: 5, updates: [bytes(4)] },
      ]),
    ).rejects.toThrow()
    expect(plain((await store.load(dataLoss.id))?.updates ?? [])).toEqual([[1, 2, 3]])
  })

  test('[S4] a snapshot stands for all that was committed before and with it', async () => {
    const store = await fresh()
    await store.create(dataLoss)
    for (const n of [1, 2, 3]) {
      await store.commit([{ id: dataLoss.id, at: n, updates: [bytes(n)], snapshot: bytes(40 + n) }])
      const found = await store.load(dataLoss.id)
      expect(Array.from(found?.snapshot ?? [])).toEqual([40 + n])
      expect(found?.updates).toEqual([])
    }
    await store.commit([{ id: dataLoss.id, at: 9, updates: [bytes(9)] }])
    expect(plain((await store.load(dataLoss.id))?.updates ?? [])).toEqual([[9]])
    await store.commit([{ id: dataLoss.id, at: 10, snapshot: bytes(99) }])
    const last = await store.load(dataLoss.id)
    expect(last).toMatchObject({ updates: [], isDamaged: false })
    expect(Array.from(last?.snapshot ?? [])).toEqual([99])
  })

  test('[S5] what is derived from a document does not count as a change of it', async () => {
    const store = await fresh()
    await store.create(dataLoss)
    await store.commit([{ id: dataLoss.id, at: dataLoss.createdAt + 5, updates: [bytes(4)] }])
    await store.commit([{ id: dataLoss.id, at: dataLoss.createdAt + 9, summary: '{}', snapshot: bytes(9) }])
    expect((await store.list())[0]?.updatedAt).toBe(dataLoss.createdAt + 5)
    expect((await store.load(dataLoss.id))?.updatedAt).toBe(dataLoss.createdAt + 5)
  })

  test('[S13] a check of what can be written changes nothing', async () => {
    const store = await fresh()
    await store.create(dataLoss)
    const before = [await store.load(dataLoss.id), await store.list()]
    await store.check()
    expect([await store.load(dataLoss.id), await store.list()]).toEqual(before)
  })

  test('[S5] the list reads the summary written last and says when it is stale', async () => {
    const store = await fresh()
    await store.create(dataLoss)
    const row = async () => (await store.list())[0]
    expect(await row()).toEqual({
      id: dataLoss.id,
      createdAt: dataLoss.createdAt,
      updatedAt: dataLoss.createdAt,
      summary: dataLoss.summary,
      isSummaryStale: false,
    })
    await store.commit([{ id: dataLoss.id, at: 5, updates: [bytes(4)] }])
    expect(await row()).toMatchObject({ summary: dataLoss.summary, isSummaryStale: true, updatedAt: 5 })
    await store.commit([{ id: dataLoss.id, at: 6, summary: '{"title":"Replication"}' }])
    expect(await row()).toMatchObject({
      summary: '{"title":"Replication"}',
      isSummaryStale: false,
      updatedAt: 5,
    })
    expect((await store.load(dataLoss.id))?.isSummaryStale).toBe(false)
  })

  test('[S6] calls are served in the order in which they were made', async () => {
    const store = await fresh()
    const [, , , found] = await Promise.all([
      store.create(dataLoss),
      store.commit([{ id: dataLoss.id, at: 1, updates: [bytes(4)] }]),
      store.commit([{ id: dataLoss.id, at: 2, updates: [bytes(5)] }]),
      store.load(dataLoss.id),
    ])
    expect(plain(found?.updates ?? [])).toEqual([[1, 2, 3], [4], [5]])
  })

  test('[S2] bytes are copied in: who gave them may change them afterwards', async () => {
    const store = await fresh()
    const update = bytes(1, 2, 3)
    const created = store.create({ ...dataLoss, update })
    update.fill(0)
    await created
    expect(plain((await store.load(dataLoss.id))?.updates ?? [])).toEqual([[1, 2, 3]])
  })
}
