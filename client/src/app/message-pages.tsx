import { Link } from 'wouter'
import { MessagePage } from '../ui/MessagePage.tsx'

const Home = () => <Link href="/">Go to all RCAs</Link>

/** Also for an id that is well-formed and unknown: the server tells no difference. */
export function NoRcaPage() {
  return (
    <MessagePage title="There is no RCA at this address">
      <p>Perhaps a part of the link was lost on the way. Ask for it again, or look in the list.</p>
      <Home />
    </MessagePage>
  )
}

export function NothingHerePage() {
  return (
    <MessagePage title="There is nothing at this address">
      <Home />
    </MessagePage>
  )
}
