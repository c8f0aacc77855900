import * as Y from 'yjs'
import { createRcaUpdate, openEditor, type RcaEditor, readRca } from '../doc/index.ts'
import type { Rca, RcaDraft } from '../model/index.ts'
import { testContext } from './test-context.ts'

const SEED_CLIENT = 1

/** An editor on a new document with the content of a draft: `openTestRca(rca('Data loss', cause('…')))`. */
export function openTestRca(
  draft: RcaDraft = { causes: [] },
  context = testContext(),
): RcaEditor & { readonly tick: (ms: number) => void } {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, createRcaUpdate(draft, { ...testContext('seed'), clientId: SEED_CLIENT }))
  return { ...openEditor(doc, context), tick: context.tick }
}

/** The value that a draft reads as: for tests of what takes an `Rca`. */
export function readDraft(draft: RcaDraft): Rca {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, createRcaUpdate(draft, { ...testContext('seed'), clientId: SEED_CLIENT }))
  return readRca(doc)
}
