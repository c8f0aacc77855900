import { useStore } from 'zustand'
import { useDevice } from '../sync/PersonProvider.tsx'
import { Button } from '../ui/Button.tsx'
import { MessagePage } from '../ui/MessagePage.tsx'

/** The last net. What was open goes on out of sight until it is saved. */
export function BrokenPage({ error }: { readonly error: Error }) {
  const { left } = useDevice()
  const isWaiting = useStore(left.ids, ids => ids.length > 0)
  return (
    <MessagePage title="Something broke on this page">
      <p role="status">
        {isWaiting
          ? 'Not everything you typed is on the server yet. Leave this page open until this line says that it is kept.'
          : 'What you typed is kept.'}
      </p>
      <p>Open the page again to go on; if it breaks again, report this:</p>
      <code>{error.message}</code>
      <Button onClick={() => window.location.reload()}>Open the page again</Button>
    </MessagePage>
  )
}
