import { useState } from 'react'
import { useDevice, useRcaId } from '../sync/index.ts'

/** What is typed and not sent. Survives lock, reload and the loss of the network: the device keeps every letter. */
export function useDraft(): readonly [draft: string, setDraft: (text: string) => void] {
  const { storage } = useDevice()
  const key = `draft:${useRcaId()}` as const
  const [draft, setDraft] = useState(() => storage.read(key) ?? '')
  return [
    draft,
    text => {
      setDraft(text)
      storage.write(key, text)
    },
  ]
}
