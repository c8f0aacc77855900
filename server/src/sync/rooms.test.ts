import { addCause } from 'shared/doc'
import { HEAD, type RcaId, unwrap } from 'shared/model'
import { expect, test } from 'vitest'
import { person } from '../testing/person.ts'
import { startSyncServer } from '../testing/start-sync-server.ts'
import { until } from '../testing/until.ts'

const texts = (rca: { readonly causes: ReadonlyMap<unknown, { readonly text: string }> }) =>
  Array.from(rca.causes.values(), cause => cause.text).sort()

test('[W1] two stock clients join, sync, type and see each other', async () => {
  const server = await startSyncServer()
  const id = await server.create({ problem: 'Data loss', causes: [{ text: 'Disk full' }] })
  const alice = person(server.url, id)
  const bob = person(server.url, id)
  await until(() => alice.provider.synced && bob.provider.synced)
  expect(alice.editor.rca().problem).toBe('Data loss')
  unwrap(addCause(alice.editor, { parent: HEAD, text: 'Nobody noticed' }))
  unwrap(addCause(bob.editor, { parent: HEAD, text: 'No alarm' }))
  const all = ['Disk full', 'No alarm', 'Nobody noticed']
  await until(() => texts(alice.editor.rca()).length === 3 && texts(bob.editor.rca()).length === 3)
  expect(texts(alice.editor.rca())).toEqual(all)
  expect(texts(bob.editor.rca())).toEqual(all)
  alice.provider.awareness.setLocalState({ name: 'Alice' })
  await until(() => bob.provider.awareness.getStates().get(alice.doc.clientID)?.name === 'Alice')
  bob.leave()
  await until(() => !alice.provider.awareness.getStates().has(bob.doc.clientID))
  const read = await server.rooms.read(id)
  expect(read && texts(read)).toEqual(all)
})

test('[W2] [H48] joining never creates: an unknown RCA closes with a final 4404', async () => {
  const server = await startSyncServer()
  const unknown = 'unknown---------------' as RcaId
  const alice = person(server.url, unknown)
  await until(() => alice.closes.length > 0)
  expect(alice.closes).toEqual([4404])
  expect(alice.provider.shouldConnect).toBe(false)
  expect(await server.rooms.read(unknown)).toBeNull()
  expect(await server.rooms.list()).toEqual([])
  await until(() => server.rooms.stats().rooms === 0)
})
