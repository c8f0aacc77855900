import type { RcaId } from 'shared/model'

/** So many client ids are remembered, of all RCAs together; then the one that left first is forgotten. */
const MOST = 20_000

interface Former {
  readonly session: string
  readonly until: number
}

/**
 * To which browser a client id belonged whose last connection has gone (H34): a laptop that loses the network must
 * find its id free when it returns. Counts by a clock that never jumps.
 */
export class FormerOwners {
  readonly #keepMs: number
  readonly #former = new Map<string, Former>()

  constructor(keepMs: number) {
    this.#keepMs = keepMs
  }

  remember(rca: RcaId, client: number, session: string): void {
    const key = keyOf(rca, client)
    // Deleted first, so that the map stays in the order of leaving.
    this.#former.delete(key)
    this.#former.set(key, { session, until: performance.now() + this.#keepMs })
    const [oldest] = this.#former.keys()
    if (this.#former.size > MOST && oldest !== undefined) this.#former.delete(oldest)
  }

  sessionOf(rca: RcaId, client: number): string | null {
    const former = this.#former.get(keyOf(rca, client))
    return former && former.until > performance.now() ? former.session : null
  }

  forget(rca: RcaId, client: number): void {
    this.#former.delete(keyOf(rca, client))
  }
}

const keyOf = (rca: RcaId, client: number): string => `${rca}/${client}`
