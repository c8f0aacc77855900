/**
 * What client and server agree on beyond y-websocket: acknowledgements, epochs, close codes.
 *
 * History:
 * 1 – first
 */
export const PROTOCOL_VERSION = 1
