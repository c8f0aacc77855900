import * as Y from 'yjs'
import { FILE_LIMITS, HEAD, PARKED, type RcaDraft } from '../model/index.ts'
import { cleanParagraph, cleanParagraphs } from './clean-text.ts'
import { DraftWriter } from './draft-writer.ts'
import type { EditorContext } from './editor-context.ts'
import { factValues } from './fact-values.ts'
import { rcaTypes, SCHEMA_VERSION } from './schema.ts'
import { setValue } from './set-value.ts'

/** The context of the one who creates an RCA, and the one clientID under which its seed is written. */
export type SeedContext = EditorContext & { readonly clientId: number }

/**
 * A new document as one update, all of it under one clientID. Checks nothing: hand it what passed `checkDraft`. Ids
 * of the draft are kept where they are well formed.
 */
export function createRcaUpdate(draft: RcaDraft, { clientId, ...context }: SeedContext): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = clientId
  const types = rcaTypes(doc)
  doc.transact(() => {
    setValue(types.meta, 'schema', SCHEMA_VERSION)
    const texts = [
      [types.title, cleanParagraph(draft.title ?? '')],
      [types.problem, cleanParagraph(draft.problem ?? '')],
      [types.summary, cleanParagraphs(draft.summary ?? '')],
    ] as const
    for (const [text, words] of texts) if (words !== '') text.insert(0, words)
    const facts = factValues(draft.facts ?? {}, FILE_LIMITS)
    if (facts.ok) for (const [key, value] of Object.entries(facts.value)) setValue(types.meta, key, value)
    for (const { url, label } of draft.links ?? []) setValue(types.meta, `link:${url}`, label)
    const writer = new DraftWriter(types, context)
    const place = { orderBefore: null, orderAfter: null, lighterSide: 'above' } as const
    writer.writeCauses(draft.causes, { ...place, parent: HEAD, kind: 'impact' })
    writer.writeCauses(draft.parked ?? [], { ...place, parent: PARKED, kind: 'cause' })
    for (const item of draft.actionItems ?? []) writer.writeActionItem(item, null)
    for (const moment of draft.moments ?? []) writer.writeMoment(moment)
    for (const person of draft.people ?? []) writer.writePerson(person)
  })
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}
