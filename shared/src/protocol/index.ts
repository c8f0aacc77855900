export { CLOSE, type CloseCode, isFinalClose } from './close-codes.ts'
export { ACKNOWLEDGED, DOCUMENT_STATE, EPOCH, MAX_MESSAGE_BYTES, MESSAGE, SYNC } from './messages.ts'
export {
  type ColourIndex,
  MAX_PRESENCE_BYTES,
  type Presence,
  type PresenceView,
  parsePresence,
  type Sight,
} from './presence.ts'
