import * as Y from 'yjs'
import type { RawClient } from './raw-client.ts'

/** What a client says when it changes its copy; the client id is its own or another's. */
export function changeOf(
  client: RawClient,
  change: (doc: Y.Doc) => void,
  clientId = client.doc.clientID,
): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(client.doc))
  // Afterwards: Yjs takes another id when it hears of its own.
  doc.clientID = clientId
  const before = Y.encodeStateVector(doc)
  change(doc)
  return Y.encodeStateAsUpdate(doc, before)
}

/** Writes at the beginning of the title. */
export const title = (text: string) => (doc: Y.Doc) => doc.getText('title').insert(0, text)
