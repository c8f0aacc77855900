import { Link } from 'wouter'
import { type EndReason, endings } from '../sync/index.ts'
import { Button, MessagePage } from '../ui/index.ts'

/** The connection was over for good before there was anything to show: why, and what helps. */
export function EndedPage({ reason }: { readonly reason: EndReason }) {
  const { text, offers } = endings[reason]
  const canReload = offers.some(offer => offer === 'reload')
  return (
    <MessagePage title="This RCA cannot be opened here">
      <p>{text}</p>
      {canReload && <Button onClick={() => window.location.reload()}>Reload</Button>}
      <Link href="/">Go to all RCAs</Link>
    </MessagePage>
  )
}
