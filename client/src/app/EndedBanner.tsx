import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import { createRca, RequestError } from '../library/rcas-api.ts'
import {
  type ConnectionState,
  type Ending,
  type EndOffer,
  type EndReason,
  endings,
  rememberCreated,
  useDevice,
  useForgetCopy,
} from '../sync/index.ts'
import { Button, useToast } from '../ui/index.ts'
import styles from './ConnectionBanner.module.css'
import { keptWords } from './connection-words.ts'
import { useCopyFile } from './use-copy-file.ts'

interface EndedBannerProps {
  readonly reason: EndReason
  readonly state: ConnectionState
}

/** Nothing can be written on this page: why, and what can be done with the copy that is here. */
export function EndedBanner({ reason, state }: EndedBannerProps) {
  const ending: Ending = endings[reason]
  const copy = useCopyFile()
  const forgetCopy = useForgetCopy()
  const { storage } = useDevice()
  const toast = useToast()
  const [, navigate] = useLocation()
  const [isBusy, setBusy] = useState(false)

  const openServerVersion = async () => {
    setBusy(true)
    await forgetCopy()
    window.location.reload()
  }
  const makeNew = async () => {
    setBusy(true)
    try {
      const id = await createRca({ text: copy.text() })
      rememberCreated(storage, id)
      navigate(`/r/${id}`)
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      setBusy(false)
      toast.show({ text: error.message, kind: 'problem' })
    }
  }
  const offers = {
    reload: (
      <Button key="reload" onClick={() => window.location.reload()}>
        Reload
      </Button>
    ),
    'server-version': (
      <Button key="server-version" onClick={openServerVersion} disabled={isBusy}>
        Open the server's version
      </Button>
    ),
    download: (
      <Button key="download" onClick={copy.download}>
        Download my copy
      </Button>
    ),
    'new-rca': (
      <Button key="new-rca" onClick={makeNew} disabled={isBusy}>
        Make a new RCA of my copy
      </Button>
    ),
  } as const satisfies Record<EndOffer, ReactNode>
  return (
    <div className={styles.banner} data-tone="end" role="alert">
      <p>
        {ending.text} {keptWords(state)}
      </p>
      {ending.offers.map(offer => offers[offer])}
    </div>
  )
}
