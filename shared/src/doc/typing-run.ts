import * as Y from 'yjs'

/** Typing goes on in the same step until a pause of this many milliseconds. */
const PAUSE = 1000

/** An edit of a text by hand: where it begins and ends, and where it leaves the caret, in what is stored. */
export interface Typing {
  readonly text: Y.Text
  readonly from: number
  readonly to: number
  readonly caret: number
}

/** A run of typing in one text, whatever others type around it. */
export class TypingRun {
  readonly #text: Y.Text
  readonly #before: string
  /** What the text said after the last edit; null once others have written in it meanwhile. */
  #after: string | null
  #caret: Y.RelativePosition | null = null
  #at = 0

  /** To be made before the first edit. */
  constructor(text: Y.Text) {
    this.#text = text
    this.#before = text.toString()
    this.#after = this.#before
  }

  /** Whether an edit begins where the last one has left the caret, before a pause. To be asked before it is made. */
  isGoneOnBy({ text, from, to }: Typing, now: number): boolean {
    if (text !== this.#text || now - this.#at >= PAUSE || !this.#caret || !text.doc) return false
    if (this.#after !== text.toString()) this.#after = null
    const caret = Y.createAbsolutePositionFromRelativePosition(this.#caret, text.doc)?.index
    return caret === from || caret === to
  }

  /** To be called when an edit is made. */
  goOn({ text, caret }: Typing, now: number): void {
    // It stays behind what was typed: what others insert here goes behind it.
    this.#caret = Y.createRelativePositionFromTypeIndex(text, caret, -1)
    if (this.#after !== null) this.#after = text.toString()
    this.#at = now
  }

  /** Whether all that was typed was taken out again; no when others have written in between. */
  get isWithoutEffect(): boolean {
    return this.#after === this.#before && this.#text.toString() === this.#before
  }
}
