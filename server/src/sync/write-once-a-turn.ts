import type { Writable } from 'node:stream'

/**
 * To be called before each write to the stream: all that is written within one turn of the event loop leaves in one
 * call to the system. After a commit that is the changes, the acknowledgement and everybody's presence.
 */
export function writeOnceATurn(stream: Writable): () => void {
  let isHeld = false
  const release = () => {
    isHeld = false
    stream.uncork()
  }
  return () => {
    if (isHeld) return
    isHeld = true
    stream.cork()
    process.nextTick(release)
  }
}
