import { crc32 } from 'node:zlib'

/** Guards a stored record against flipped bits and against being read in another record's place. */
export const checksumOf = (bytes: Uint8Array, sequence: number): number => crc32(bytes, sequence >>> 0)
