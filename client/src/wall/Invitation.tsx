import type { ReactNode } from 'react'
import styles from './Invitation.module.css'

/** How others get in, as far as this page knows. */
export type RoomInvitation =
  | { readonly is: 'link'; readonly link: string; readonly code: ReactNode }
  /** Nobody but this computer can open the page. */
  | { readonly is: 'only-here' }
  /** The server, which alone knows, has not answered. */
  | { readonly is: 'unknown' }

/** Large enough for the back of the room: the code, and the same to be read. */
export function Invitation({
  invitation,
  onHide,
}: {
  readonly invitation: RoomInvitation
  readonly onHide: () => void
}) {
  if (invitation.is === 'unknown') return null
  return (
    <section className={styles.invitation} aria-label="Join">
      {invitation.is === 'link' ? (
        <>
          <div className={styles.code}>{invitation.code}</div>
          <p className={styles.link}>{invitation.link}</p>
        </>
      ) : (
        <p className={styles.how}>
          Only this computer can open this page. To let others in, stop Fishbone and start it with{' '}
          <code>npm start -- --share</code>
        </p>
      )}
      <button type="button" className={styles.hide} onClick={onHide}>
        Hide
      </button>
    </section>
  )
}

/** What stays of it once everyone is in: where the room is, and the way back to the code. */
export function SmallInvitation({
  invitation,
  onShow,
}: {
  readonly invitation: RoomInvitation
  readonly onShow: () => void
}) {
  if (invitation.is === 'unknown') return null
  const isLink = invitation.is === 'link'
  return (
    <p className={styles.small}>
      {isLink && <span className={styles.address}>{addressOf(invitation.link)}</span>}
      <button type="button" className={styles.hide} onClick={onShow}>
        {isLink ? 'Show the QR code' : 'How to let others in'}
      </button>
    </p>
  )
}

/** Without the key, which a photograph of the wall shall not show all day long. */
const addressOf = (link: string): string => link.replace(/#.*/, '')
