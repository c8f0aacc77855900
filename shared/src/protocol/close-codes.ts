/** Why the server ends a connection. y-websocket never retries 4400–4499 and retries everything else. */
export const CLOSE = {
  restarting: 1012,
  tooBigFrame: 1009,
  malformed: 4400,
  notSignedIn: 4401,
  forbidden: 4403,
  unknownRca: 4404,
  otherEpoch: 4409,
  tooBig: 4413,
  tooOld: 4426,
  cannotLoadOrSave: 4500,
  tooSlow: 4503,
  tooFast: 4529,
  /**
   * Something new was written under the Yjs client id of somebody else, who is here or was until just now. The client
   * takes another id for what it writes from then on, keeps everything, and comes again.
   */
  clientIdTaken: 4535,
  dataMissing: 4536,
} as const

export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE]

/** Whether the client must stop, keep its copy, turn read-only and offer the download. */
export const isFinalClose = (code: number): boolean =>
  code === CLOSE.tooBigFrame || (code >= 4400 && code <= 4499)
