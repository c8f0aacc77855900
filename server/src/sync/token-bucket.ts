export interface Rate {
  readonly perSecond: number
  readonly burst: number
}

/** Allows a burst, then a rate. Counts by a clock that never jumps, so that setting the time frees or blocks nobody. */
export class TokenBucket {
  readonly #rate: Rate
  #tokens: number
  #at: number

  constructor(rate: Rate, now: number) {
    this.#rate = rate
    this.#tokens = rate.burst
    this.#at = now
  }

  take(now: number): boolean {
    this.#fill(now)
    if (this.#tokens < 1) return false
    this.#tokens -= 1
    return true
  }

  /** Milliseconds until the next token. */
  wait(now: number): number {
    this.#fill(now)
    return this.#tokens >= 1 ? 0 : Math.ceil(((1 - this.#tokens) / this.#rate.perSecond) * 1000)
  }

  /** A good part of the burst is there again: whoever fills it is not flooding. */
  get isRested(): boolean {
    return this.#tokens >= this.#rate.burst / 4
  }

  #fill(now: number): void {
    this.#tokens = Math.min(this.#rate.burst, this.#tokens + ((now - this.#at) / 1000) * this.#rate.perSecond)
    this.#at = now
  }
}
