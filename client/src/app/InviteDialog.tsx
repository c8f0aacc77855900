import { useEffect, useState } from 'react'
import { RequestError } from '../library/rcas-api.ts'
import { useRcaId } from '../sync/index.ts'
import { Button, Dialog } from '../ui/index.ts'
import { useUi } from '../ui-store/index.ts'
import { CopyLine } from './CopyLine.tsx'
import styles from './InviteDialog.module.css'
import { QrCode } from './QrCode.tsx'
import { type RoomAddress, readRoomAddress } from './room-api.ts'
import { isLoopback, linkToRca } from './share-key.ts'

/** How to get the others in: the link, and the same for a camera, large enough for a room. */
export function InviteDialog() {
  const isOpen = useUi(ui => ui.dialog === 'invite')
  const openDialog = useUi(ui => ui.openDialog)
  return (
    <Dialog isOpen={isOpen} onClose={() => openDialog(null)} title="Invite" shape="wide">
      <div className={styles.content}>
        <InviteContent />
      </div>
    </Dialog>
  )
}

const NO_LINK_YET = 'The server does not answer, and only the server knows the link that lets others in.'

function InviteContent() {
  const path = `/r/${useRcaId()}`
  const [address, setAddress] = useState<RoomAddress | 'asking' | RequestError>('asking')

  useEffect(() => {
    if (address !== 'asking') return
    const controller = new AbortController()
    readRoomAddress(controller.signal).then(setAddress, (error: unknown) => {
      if (controller.signal.aborted) return
      if (!(error instanceof RequestError)) throw error
      setAddress(error)
    })
    return () => controller.abort()
  }, [address])

  if (address === 'asking') return null
  // Without an answer nobody knows whether a link needs a key: a guess would let nobody in.
  if (address instanceof RequestError)
    return (
      <>
        <p className={styles.say}>{NO_LINK_YET}</p>
        <Button onClick={() => setAddress('asking')}>Try again</Button>
      </>
    )
  const links = address.shareUrls.map(url => linkToRca(url, path))
  // Opened through a name of its own, the page's address is good for others too.
  const own = isLoopback(window.location.hostname) ? [] : [window.location.origin + path]
  const [link, ...others] = links.length > 0 ? links : own
  return link ? <Link link={link} others={others} /> : <HowToLetIn />
}

function Link({ link, others }: { readonly link: string; readonly others: readonly string[] }) {
  return (
    <>
      <CopyLine label="Link to this RCA" text={link} isMain />
      <div className={styles.code}>
        <QrCode text={link} label="The link as a QR code" />
      </div>
      <p className={styles.note}>Whoever has the link can read and write. Nobody needs an account.</p>
      {others.length > 0 && (
        <details className={styles.others}>
          <summary>If it does not open: other addresses of this computer</summary>
          {others.map(other => (
            <CopyLine key={other} label="Another link to this RCA" text={other} />
          ))}
        </details>
      )}
    </>
  )
}

function HowToLetIn() {
  return (
    <>
      <p className={styles.say}>
        Only this computer can open this page. To let others on your network in, stop Fishbone. Start it as
        you did, with <code>--share</code> at the end:
      </p>
      <CopyLine label="Command that lets others in" text="npm start -- --share" isMain />
      <p className={styles.note}>
        It prints one link with a key, and its QR code. Everything you have typed is still there.
      </p>
    </>
  )
}
