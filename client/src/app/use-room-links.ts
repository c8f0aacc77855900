import { useCallback, useEffect, useState } from 'react'
import { RequestError } from '../library/rcas-api.ts'
import { useRcaId } from '../sync/index.ts'
import { readRoomAddress } from './room-api.ts'
import { isLoopback, linkToRca } from './share-key.ts'

export interface RoomLinks {
  /**
   * Links to this RCA that let others in, the best first; none where only this computer can open it. Without an answer
   * nobody knows whether a link needs a key: a guess would let nobody in.
   */
  readonly links: readonly string[] | 'asking' | 'no-answer'
  readonly askAgain: () => void
}

/** How others get to the page of this RCA, as the server knows it. */
export function useRoomLinks(): RoomLinks {
  const path = `/r/${useRcaId()}`
  const [links, setLinks] = useState<RoomLinks['links']>('asking')

  useEffect(() => {
    if (links !== 'asking') return
    const controller = new AbortController()
    readRoomAddress(controller.signal).then(
      ({ shareUrls }) => setLinks(linksFrom(shareUrls, path)),
      (error: unknown) => {
        if (controller.signal.aborted) return
        if (!(error instanceof RequestError)) throw error
        setLinks('no-answer')
      },
    )
    return () => controller.abort()
  }, [links, path])

  return { links, askAgain: useCallback(() => setLinks('asking'), []) }
}

function linksFrom(shareUrls: readonly string[], path: string): readonly string[] {
  if (shareUrls.length > 0) return shareUrls.map(url => linkToRca(url, path))
  // Opened through a name of its own, the page's address is good for others too.
  return isLoopback(window.location.hostname) ? [] : [window.location.origin + path]
}
