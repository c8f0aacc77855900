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
