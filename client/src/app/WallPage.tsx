import { useEffect } from 'react'
import type { RcaId } from 'shared/model'
import { dayWords } from '../library/list-words.ts'
import {
  type EndReason,
  endings,
  RcaProvider,
  useConnection,
  useConnectionSelector,
  useEndReason,
  useIsLoaded,
  useRcaSelector,
} from '../sync/index.ts'
import { Button } from '../ui/Button.tsx'
import { type RoomInvitation, Wall } from '../wall/index.ts'
import { NeverOpened } from './NeverOpened.tsx'
import { Opening } from './Opening.tsx'
import { QrCode } from './QrCode.tsx'
import { useDelayed } from './use-delayed.ts'
import { useDeviceTheme } from './use-device-theme.ts'
import { type RoomLinks, useRoomLinks } from './use-room-links.ts'
import styles from './WallPage.module.css'

/** A server that restarts is back sooner than this, ms: nothing for the whole room to read. */
const PASSING_MS = 1500
/** Before the server is asked once more how others get in, ms. */
const ASK_AGAIN_MS = 5000

/** One RCA on the projector: a window that looks on and is nobody in the room. */
export function WallPage({ rcaId }: { readonly rcaId: RcaId }) {
  useDeviceTheme()
  return (
    <RcaProvider rcaId={rcaId} isOnlooker>
      <OpenedWall />
    </RcaProvider>
  )
}

function OpenedWall() {
  const isLoaded = useIsLoaded()
  const connection = useConnection()
  if (isLoaded) return <ShownWall />
  return connection.is === 'ended' ? <NeverOpened reason={connection.reason} /> : <Opening />
}

function ShownWall() {
  const isOffline = useConnectionSelector(state => state.is === 'offline')
  const day = useRcaSelector(rca => dayWords(rca.facts.date, new Date()))
  const reason = useEndReason()
  const { links, askAgain } = useRoomLinks()

  // Nobody sits here to press a button.
  const isUnanswered = links === 'no-answer'
  useEffect(() => {
    if (!isUnanswered) return
    const timer = setTimeout(askAgain, ASK_AGAIN_MS)
    return () => clearTimeout(timer)
  }, [isUnanswered, askAgain])

  return (
    <Wall
      day={day}
      isOffline={useDelayed(isOffline, Boolean, PASSING_MS)}
      invitation={invitationFrom(links)}
      ending={reason && <WallEnding reason={reason} />}
    />
  )
}

function invitationFrom(links: RoomLinks['links']): RoomInvitation {
  if (links === 'asking' || links === 'no-answer') return { is: 'unknown' }
  const [link] = links
  if (!link) return { is: 'only-here' }
  return { is: 'link', link, code: <QrCode text={link} label="The link as a QR code" /> }
}

/** The wall stands as it was, and nothing new comes; there is no copy of its own to speak of. */
function WallEnding({ reason }: { readonly reason: EndReason }) {
  return (
    <div className={styles.ending} role="alert">
      <p>{endings[reason].text}</p>
      <Button onClick={() => window.location.reload()}>Reload</Button>
    </div>
  )
}
