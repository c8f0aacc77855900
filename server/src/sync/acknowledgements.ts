/** A message with changes that awaits its commit. */
export interface Unsaved {
  /** The number of the commit that makes it durable; null while it is not known. */
  commit: number | null
}

/** The messages with changes of one connection: how many of them, from the first on, are durable. */
export class Acknowledgements {
  readonly #unsaved: Unsaved[] = []
  #saved = 0

  get saved(): number {
    return this.#saved
  }

  /** Counts a message; its `commit` is to be filled in. */
  add(): Unsaved {
    const unsaved: Unsaved = { commit: null }
    this.#unsaved.push(unsaved)
    return unsaved
  }

  /** Everything up to this commit is durable; whether that makes more of the messages so. */
  commit(committed: number): boolean {
    let count = 0
    for (const { commit } of this.#unsaved) {
      if (commit === null || commit > committed) break
      count++
    }
    this.#unsaved.splice(0, count)
    this.#saved += count
    return count > 0
  }
}
