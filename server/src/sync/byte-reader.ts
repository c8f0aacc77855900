/**
 * Reads what lib0 writes, and never past the end: lib0's own decoder makes views on the underlying memory, which
 * for a pooled Node buffer is longer than the message and holds other people's.
 */
export class ByteReader {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length
  }

  varUint(): number {
    let value = 0
    let factor = 1
    for (;;) {
      const byte = this.#bytes[this.#at++]
      if (byte === undefined) throw new RangeError('The message ends within a number')
      value += (byte & 0x7f) * factor
      if (value > Number.MAX_SAFE_INTEGER) throw new RangeError('A number is too large')
      // A second way to write a number would be a way around whatever looks at its first byte.
      if (byte === 0 && factor > 1) throw new RangeError('A number is longer than it must be')
      if (byte < 0x80) return value
      factor *= 128
      if (factor > Number.MAX_SAFE_INTEGER) throw new RangeError('A number is too long')
    }
  }

  /** A view on as many bytes as the number before them says. */
  lengthPrefixed(): Uint8Array {
    const length = this.varUint()
    if (length > this.#bytes.length - this.#at) throw new RangeError('The message ends within its content')
    const from = this.#at
    this.#at += length
    return this.#bytes.subarray(from, this.#at)
  }
}
