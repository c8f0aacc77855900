import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'

/**
 * From now on this page writes, and shows itself, under another Yjs client id; what it has written stays as it is. The
 * state it shows is to be set anew.
 */
export function takeNewClientId(awareness: Awareness): void {
  const { doc } = awareness
  awareness.setLocalState(null)
  doc.clientID = new Y.Doc().clientID
  awareness.clientID = doc.clientID
}
