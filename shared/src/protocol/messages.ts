/** Types of messages on the wire; 0–3 are those of y-websocket (PROTOCOL.md of y-protocols). */
export const MESSAGE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  acknowledgement: 100,
  epoch: 101,
} as const

/**
 * Message 101, the very first to connections opened with `?ack=1`: varstring epoch, varuint state. A client that has no copy
 * connects without `?epoch=`, learns it here and names its offline copy `<rca id>@<epoch>`; one that has a copy
 * sends the epoch of that copy and is closed with 4409 when the document has another by now. In the
 * connection itself, so that joining needs no request before it.
 */
export const EPOCH = /^[A-Za-z0-9_-]{1,64}$/

/** `damaged`: part of what was stored is unreadable. What could be read is told, and whoever adds to it is refused. */
export const DOCUMENT_STATE = { whole: 0, damaged: 1 } as const

/** Kinds of sync message. Kinds 1 and 2 carry changes and are counted by acknowledgements. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const

/**
 * Message 100, to connections opened with `?ack=1`: varuint status, then (if refused) varuint close code, then
 * varuint n = how many sync messages of kinds 1 and 2 from this connection are durable, from 0 at each connect.
 * A refusal whose code is final is followed by the close with that code. With `cannotLoadOrSave` the connection
 * stays: nothing is being saved at present, and the next `saved` says that it is again.
 */
export const ACKNOWLEDGED = { saved: 0, refused: 1 } as const

/** The largest message a client may send, bytes: an import of 10,000 causes is 1.75 MiB. */
export const MAX_MESSAGE_BYTES = 8 * 1024 * 1024
