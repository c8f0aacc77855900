import { type CauseId, isEntryId, type RcaId } from 'shared/model'

/** Where in an RCA somebody wants to arrive. */
export type RcaPlace =
  | { readonly of: 'cause'; readonly id: CauseId }
  /** For what hangs on no cause. */
  | { readonly of: 'action-items' }

/** The address of a place in an RCA. In the fragment: a reload arrives there again, and no server hears of it. */
export const addressOf = (rca: RcaId, place: RcaPlace): string =>
  `/r/${rca}#${place.of === 'cause' ? `cause=${place.id}` : 'panel=action-items'}`

/** The place that the fragment of an address names; null when it names none. */
export function placeInHash(hash: string): RcaPlace | null {
  const parts = new URLSearchParams(hash.replace(/^#/, ''))
  const cause = parts.get('cause')
  if (cause !== null && isEntryId(cause)) return { of: 'cause', id: cause as CauseId }
  return parts.get('panel') === 'action-items' ? { of: 'action-items' } : null
}
