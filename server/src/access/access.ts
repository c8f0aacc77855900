import type { RcaId } from 'shared/model'

/** What somebody wants to do. `invite` is to see the link that lets others in. */
export type Permission = 'list' | 'create' | 'read' | 'write' | 'invite'

/** What a request shows of whoever sent it. */
export interface Credentials {
  /** The network address, for counting failures. */
  readonly address: string
  readonly cookies: ReadonlyMap<string, string>
  /** Of `Authorization: Bearer …`. */
  readonly bearer: string | null
  /** Of `?key=…`, for websocket clients that can set neither header nor cookie. */
  readonly queryKey: string | null
}

/**
 * `sign-in`: show credentials first. `slow-down`: too many wrong ones from this address. `forbidden`: known, and
 * not allowed to. An answer never depends on whether the RCA exists.
 */
export type Answer = 'yes' | 'sign-in' | 'slow-down' | 'forbidden'

export interface Cookie {
  readonly name: string
  readonly value: string
}

/** Who may do what. The one seam through which accounts and roles come in later. */
export interface Access {
  /** `rca` is null for permissions that concern none. */
  readonly decide: (permission: Permission, rca: RcaId | null, credentials: Credentials) => Answer
  /** Takes the key of a link; when it is right, the cookie that stands for it (null: none is needed here). */
  readonly exchange: (key: string, address: string) => { answer: Answer; cookie: Cookie | null }
  /** What a link must carry to let somebody in; null when nothing is asked. */
  readonly linkKey: string | null
}

/** On this computer alone: whoever reaches the server may do everything. Host and origin are checked all the same. */
export const openAccess: Access = {
  decide: () => 'yes',
  exchange: () => ({ answer: 'yes', cookie: null }),
  linkKey: null,
}
