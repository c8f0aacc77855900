import { MESSAGE, SYNC } from 'shared/protocol'

/** The kind of a sync message that carries changes (1 or 2); null for every other message. */
export function changeKindOf(message: Uint8Array): number | null {
  const [type, kind] = message
  return type === MESSAGE.sync && (kind === SYNC.step2 || kind === SYNC.update) ? kind : null
}

/**
 * A WebSocket that tells of each message with changes it sends: y-websocket sends without telling, and
 * acknowledgements count exactly these. One without presence says nothing of anybody: y-websocket would send back what
 * it hears of the others.
 */
export function countingSocket(onSent: (kind: number) => void, hasPresence = true): typeof WebSocket {
  return class CountingSocket extends WebSocket {
    override send(data: string | ArrayBufferLike | Blob | ArrayBufferView): void {
      if (!hasPresence && data instanceof Uint8Array && data[0] === MESSAGE.awareness) return
      super.send(data as ArrayBuffer)
      const kind = data instanceof Uint8Array ? changeKindOf(data) : null
      if (kind !== null) onSent(kind)
    }
  }
}
