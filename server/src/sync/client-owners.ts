import type { Connection } from './connection.ts'

/**
 * Under which Yjs client ids the connections of a room write (H34). An id belongs to the browser session of the
 * first live connection that wrote or showed itself under it; nobody else may write anything new under it.
 */
export class ClientOwners {
  readonly #owners = new Map<number, Set<Connection>>()

  mayUse(client: number, connection: Connection): boolean {
    return this.rivalOf(client, connection) === undefined
  }

  /** The connection of another session to which the id belongs. */
  rivalOf(client: number, connection: Connection): Connection | undefined {
    for (const owner of this.#owners.get(client) ?? []) if (owner.session !== connection.session) return owner
    return undefined
  }

  bind(client: number, connection: Connection): void {
    const owners = this.#owners.get(client)
    if (owners) owners.add(connection)
    else this.#owners.set(client, new Set([connection]))
    connection.clients.add(client)
  }

  release(connection: Connection): void {
    for (const client of connection.clients) {
      const owners = this.#owners.get(client)
      owners?.delete(connection)
      if (owners?.size === 0) this.#owners.delete(client)
    }
    connection.clients.clear()
  }
}
