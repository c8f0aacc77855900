import type { RoomStore } from './room-store.ts'

/** Whoever asks how often: the disk is asked no more often than this. */
const EVERY_MS = 2000

/** Tells whether the store can write: the last answer, or a new one when that is old. */
export function createStoreCheck(store: Pick<RoomStore, 'check'>, now: () => number): () => Promise<boolean> {
  let answer: Promise<boolean> | null = null
  let isPending = false
  let askedAt = 0

  const ask = async () => {
    isPending = true
    askedAt = now()
    try {
      await store.check()
      return true
    } catch {
      return false
    } finally {
      isPending = false
    }
  }

  return () => {
    // A clock that was set back must not keep an answer for a day.
    const isOld = Math.abs(now() - askedAt) >= EVERY_MS
    if (answer === null || (isOld && !isPending)) answer = ask()
    return answer
  }
}
