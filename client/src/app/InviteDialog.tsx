import { commandOf, useRunCommand } from '../commands/index.ts'
import { Button, Dialog, useIsNarrow } from '../ui/index.ts'
import { useUi } from '../ui-store/index.ts'
import { CopyLine } from './CopyLine.tsx'
import styles from './InviteDialog.module.css'
import { QrCode } from './QrCode.tsx'
import { useRoomLinks } from './use-room-links.ts'

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
  const { links, askAgain } = useRoomLinks()
  if (links === 'asking') return null
  if (links === 'no-answer')
    return (
      <>
        <p className={styles.say}>{NO_LINK_YET}</p>
        <Button onClick={askAgain}>Try again</Button>
      </>
    )
  const [link, ...others] = links
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
      <ToTheWall />
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

/** The same code for a whole room, beside what the room is asked. */
function ToTheWall() {
  const run = useRunCommand()
  if (useIsNarrow()) return null
  const { label, icon } = commandOf('open-wall')
  return (
    <Button className={styles.wall} icon={icon} onClick={() => run('open-wall')}>
      {label} on the projector
    </Button>
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
