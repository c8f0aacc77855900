import type * as Y from 'yjs'

/**
 * Lets go of changes that wait for others which nobody has. Yjs sends them along with everything else that is new, and a
 * server that cannot complete them takes nothing of it. They were never shown.
 */
export function dropIncomplete({ store }: Y.Doc): void {
  store.pendingStructs = null
  store.pendingDs = null
}
