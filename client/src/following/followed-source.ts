import type { RoomPresence } from '../sync/index.ts'
import type { UiStore } from '../ui-store/index.ts'
import { type Followed, followedOf } from './followed.ts'

/** Whom this page follows and what they see, to be asked for and listened to without rendering. */
export interface FollowedSource {
  /** The same object until it says something else; null while nobody is followed, or they are not here. */
  readonly read: () => Followed | null
  readonly subscribe: (listener: () => void) => () => void
}

export function createFollowedSource(
  ui: UiStore,
  presence: Pick<RoomPresence, 'participants' | 'subscribe'>,
): FollowedSource {
  let last: Followed | null = null
  const read = () => {
    const { following } = ui.getState()
    const next = following === null ? null : followedOf(presence.participants(), following)
    if (JSON.stringify(next) !== JSON.stringify(last)) last = next
    return last
  }
  return {
    read,
    subscribe: listener => {
      let told = read()
      const look = () => {
        const now = read()
        if (now === told) return
        told = now
        listener()
      }
      const ends = [ui.subscribe(look), presence.subscribe(look)]
      return () => {
        for (const end of ends) end()
      }
    },
  }
}
