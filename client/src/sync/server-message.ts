import { type Decoder, readVarString, readVarUint } from 'lib0/decoding'
import { ACKNOWLEDGED, DOCUMENT_STATE, EPOCH } from 'shared/protocol'

/** Message 100 after its type: how many messages are durable; null when it tells of a refusal (a close follows). */
export function readAcknowledgement(decoder: Decoder): number | null {
  return readVarUint(decoder) === ACKNOWLEDGED.saved ? readVarUint(decoder) : null
}

/** Message 101 after its type: which document the server has, and whether all of it could be read; null when it is none. */
export function readEpoch(decoder: Decoder): { readonly epoch: string; readonly isDamaged: boolean } | null {
  const epoch = readVarString(decoder)
  const isDamaged = readVarUint(decoder) === DOCUMENT_STATE.damaged
  return EPOCH.test(epoch) ? { epoch, isDamaged } : null
}
