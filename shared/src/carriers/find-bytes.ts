/** A text of ASCII as bytes. */
export const asciiBytes = (text: string): Uint8Array =>
  Uint8Array.from(text, character => character.charCodeAt(0))

/** Whether the bytes go on with these at that place. */
export const bytesAt = (bytes: Uint8Array, wanted: Uint8Array, at: number): boolean =>
  at >= 0 && wanted.every((byte, index) => bytes[at + index] === byte)

/** Where the bytes begin for the first time from there on; −1 for nowhere. */
export function findBytes(bytes: Uint8Array, wanted: Uint8Array, from = 0): number {
  const [first = 0] = wanted
  let at = bytes.indexOf(first, from)
  while (at >= 0 && !bytesAt(bytes, wanted, at)) at = bytes.indexOf(first, at + 1)
  return at
}
