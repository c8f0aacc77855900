import fc from 'fast-check'
import { addCause, deleteCauses, editText, moveCauses, type RcaEditor, readRca } from 'shared/doc'
import { HEAD, type ParentId } from 'shared/model'
import { fuzzRun } from 'shared/testing'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Person, person } from '../testing/person.ts'
import { startSyncServer } from '../testing/start-sync-server.ts'
import { until } from '../testing/until.ts'

/** What happens next, as numbers that are made concrete against what is there, so that a failure shrinks well. */
interface Step {
  readonly who: number
  readonly what: 'add' | 'type' | 'move' | 'delete' | 'drop' | 'fail' | 'recover' | 'read'
  readonly pick: number
}

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.nat(2),
  what: fc.constantFrom(
    ...(['add', 'add', 'add', 'type', 'type', 'move', 'delete', 'drop', 'fail', 'recover', 'read'] as const),
  ),
  pick: fc.nat(1000),
})

function edit(editor: RcaEditor, what: Step['what'], pick: number): void {
  const ids = Array.from(editor.rca().causes.keys())
  const id = ids[pick % ids.length]
  const parents: ParentId[] = [HEAD, ...ids]
  const parent = parents[pick % parents.length] ?? HEAD
  // A refusal (a cause under itself) is an answer like another.
  if (what === 'add' || !id) addCause(editor, { parent, text: `Cause ${pick}` })
  else if (what === 'type')
    editText(editor, { target: { of: 'cause', id }, edit: { index: 0, remove: 0, insert: 'x' } })
  else if (what === 'move')
    moveCauses(editor, { ids: [id], parent: parents[(pick * 7) % parents.length] ?? HEAD })
  else if (what === 'delete') deleteCauses(editor, { ids: [id] })
}

const sameAs = (people: readonly Person[]): boolean => {
  const [first, ...others] = people.map(({ doc }) => Y.snapshot(doc))
  return first !== undefined && others.every(other => Y.equalSnapshots(first, other))
}

test('[W1] [W8] [W10] three people who drop, return and write through a failing disk end with one document, and it is stored', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), async steps => {
      const server = await startSyncServer({ limits: { retryMs: [1, 3], snapshotCommits: 5, summaryMs: 3 } })
      const id = await server.create({ problem: 'Data loss' })
      const people = [0, 1, 2].map(() => person(server.url, id))
      await until(() => people.every(({ provider }) => provider.synced))
      for (const { who, what, pick } of steps) {
        const somebody = people[who % people.length]
        if (!somebody) continue
        if (what === 'drop') somebody.provider.ws?.close()
        else if (what === 'fail') server.store.fail('commit', () => true)
        else if (what === 'recover') server.store.recover('commit')
        else if (what === 'read') await server.rooms.read(id).catch(() => null)
        else edit(somebody.editor, what, pick)
        if (pick % 3 === 0) await new Promise(resolve => setImmediate(resolve))
      }
      server.store.recover('commit')
      await until(() => people.every(({ provider }) => provider.synced) && sameAs(people))
      const [first] = people
      expect(await server.rooms.read(id)).toEqual(first && readRca(first.doc))
      for (const { leave } of people) leave()
      await until(() => server.rooms.stats().rooms === 0)
      expect(await server.rooms.read(id)).toEqual(first && readRca(first.doc))
      await server.stop()
    }),
    fuzzRun(12),
  )
})
