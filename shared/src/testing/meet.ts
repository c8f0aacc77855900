import { createRcaUpdate, type RcaEditor } from '../doc/index.ts'
import type { CauseId, RcaDraft } from '../model/index.ts'
import { canonicalOf } from './canonical-of.ts'
import { outlineOf } from './outline-of.ts'
import { Peers } from './peers.ts'
import { testContext } from './test-context.ts'

/** Two people on one document. What one does reaches the other with `sync`; `shown` is what both see then. */
export interface Meeting {
  readonly alice: RcaEditor
  readonly bob: RcaEditor
  readonly tick: (ms: number) => void
  readonly sync: () => void
  /** The outline, equal for both. */
  readonly shown: () => readonly string[]
}

export function meet(draft: RcaDraft): Meeting {
  const seed = createRcaUpdate(draft, { ...testContext('seed'), clientId: 1 })
  const peers = new Peers(2, seed, 1, ['alice', 'bob'])
  const alice = peers.at(0).editor
  const bob = peers.at(1).editor
  return {
    alice,
    bob,
    tick: ms => {
      peers.at(0).tick(ms)
      peers.at(1).tick(ms)
    },
    sync: () => peers.deliverAll(),
    shown: () => {
      if (canonicalOf(alice.rca()) !== canonicalOf(bob.rca())) throw new Error('they see something else')
      return outlineOf(alice.rca())
    },
  }
}

/** The cause of this text. */
export function idOf(editor: RcaEditor, text: string): CauseId {
  for (const cause of editor.rca().causes.values()) if (cause.text === text) return cause.id
  throw new Error(`no cause “${text}”`)
}
