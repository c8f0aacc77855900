import { addCause } from 'shared/doc'
import { HEAD, type RcaId, unwrap } from 'shared/model'
import { person } from './person.ts'
import type { SyncServer } from './start-sync-server.ts'
import { until } from './until.ts'

/** Two honest people in this RCA, and two in another, still meet: whatever has just been done to the server. */
export async function witness(server: SyncServer, id: RcaId): Promise<void> {
  for (const rca of [id, await server.create()]) {
    const alice = person(server.url, rca)
    const bob = person(server.url, rca)
    await until(() => alice.provider.synced && bob.provider.synced)
    const cause = unwrap(addCause(alice.editor, { parent: HEAD, text: 'Witnessed' }))
    await until(() => bob.editor.rca().causes.get(cause)?.text === 'Witnessed')
    alice.leave()
    bob.leave()
  }
}
