import type { RcaId } from 'shared/model'
import type { Connection } from './connection.ts'
import type { FormerOwners } from './former-owners.ts'

/**
 * Under which Yjs client ids the connections of a room write (H34). An id belongs to the browser session of the
 * first live connection that wrote or showed itself under it, and to that session for some time after; nobody else
 * may write anything new under it.
 */
export class ClientOwners {
  readonly #rca: RcaId
  readonly #former: FormerOwners
  readonly #owners = new Map<number, Set<Connection>>()

  constructor(rca: RcaId, former: FormerOwners) {
    this.#rca = rca
    this.#former = former
  }

  mayUse(client: number, connection: Connection): boolean {
    return this.rivalOf(client, connection) === undefined && !this.isKeptFrom(client, connection)
  }

  /** The connection of another session to which the id belongs. */
  rivalOf(client: number, connection: Connection): Connection | undefined {
    for (const owner of this.#owners.get(client) ?? [])
      if (owner !== connection && (owner.session === null || owner.session !== connection.session))
        return owner
    return undefined
  }

  /** Whether the id is kept for another browser that has just left. */
  isKeptFrom(client: number, { session }: Connection): boolean {
    const former = this.#former.sessionOf(this.#rca, client)
    return former !== null && former !== session
  }

  bind(client: number, connection: Connection): void {
    const owners = this.#owners.get(client)
    if (owners) owners.add(connection)
    else this.#owners.set(client, new Set([connection]))
    connection.clients.add(client)
    this.#former.forget(this.#rca, client)
  }

  release(connection: Connection): void {
    for (const client of connection.clients) {
      const owners = this.#owners.get(client)
      owners?.delete(connection)
      if (owners?.size !== 0) continue
      this.#owners.delete(client)
      // Who shows no cookie cannot be told from others when they return.
      if (connection.session !== null) this.#former.remember(this.#rca, client, connection.session)
    }
    connection.clients.clear()
  }
}
