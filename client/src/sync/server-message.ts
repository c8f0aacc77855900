import { type Decoder, readVarString, readVarUint } from 'lib0/decoding'
import { ACKNOWLEDGED, EPOCH } from 'shared/protocol'

/** Message 100 after its type: how many messages are durable; null when it tells of a refusal (a close follows). */
export function readAcknowledgement(decoder: Decoder): number | null {
  return readVarUint(decoder) === ACKNOWLEDGED.saved ? readVarUint(decoder) : null
}

/** Message 101 after its type; null when it is no epoch. */
export function readEpoch(decoder: Decoder): string | null {
  const epoch = readVarString(decoder)
  return EPOCH.test(epoch) ? epoch : null
}
