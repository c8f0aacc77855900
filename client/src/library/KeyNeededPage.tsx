import { MessagePage } from '../ui/MessagePage.tsx'

/** Whoever reaches a shared server without the key of its link. */
export function KeyNeededPage() {
  return (
    <MessagePage title="This page needs its key">
      <p>
        The key is in the link that was shared with you, after <code>#key=</code>. Open the whole link again,
        or ask for it once more.
      </p>
    </MessagePage>
  )
}

/** Whoever comes with a key that does not open this server. */
export function WrongKeyPage() {
  return (
    <MessagePage title="This key is wrong or no longer valid">
      <p>
        Perhaps a part of the link was lost on the way, or Fishbone has got a new key since. Ask whoever sent
        it for the link as it is now.
      </p>
    </MessagePage>
  )
}
