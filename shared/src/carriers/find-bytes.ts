/** A text of ASCII as bytes. */
export const asciiBytes = (text: string): Uint8Array =>
  Uint8Array.from(text, character => character.charCodeAt(0))

/** Whether the bytes go on with these at that place. */
export function bytesAt(bytes: Uint8Array, wanted: Uint8Array, at: number): boolean {
  if (at < 0) return false
  for (let index = 0; index < wanted.length; index++) if (bytes[at + index] !== wanted[index]) return false
  return true
}

/** Where the bytes begin for the first time from there on; −1 for nowhere. */
export function findBytes(bytes: Uint8Array, wanted: Uint8Array, from = 0): number {
  const [first = 0] = wanted
  let at = bytes.indexOf(first, from)
  while (at >= 0 && !bytesAt(bytes, wanted, at)) at = bytes.indexOf(first, at + 1)
  return at
}
