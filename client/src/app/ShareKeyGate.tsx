import { type ReactNode, useEffect, useState } from 'react'
import { WrongKeyPage } from '../library/KeyNeededPage.tsx'
import { RequestError, request } from '../library/rcas-api.ts'
import { Button } from '../ui/Button.tsx'
import { MessagePage } from '../ui/MessagePage.tsx'
import { keyInHash, withoutKey } from './share-key.ts'

type Exchange = 'none' | 'under-way' | 'refused' | 'no-answer'

/** Takes the key out of the link before anything is asked of the server, and exchanges it for the cookie that asks. */
export function ShareKeyGate({ children }: { readonly children: ReactNode }) {
  const [key, setKey] = useState(() => keyInHash(window.location.hash))
  const [exchange, setExchange] = useState<Exchange>(key === null ? 'none' : 'under-way')

  useEffect(() => {
    // A link pasted into the bar of an open page changes its hash and nothing else.
    const takeNewKey = () => {
      const next = keyInHash(window.location.hash)
      if (next === null) return
      setExchange('under-way')
      setKey(next)
    }
    window.addEventListener('hashchange', takeNewKey)
    return () => window.removeEventListener('hashchange', takeNewKey)
  }, [])

  useEffect(() => {
    if (exchange !== 'under-way' || key === null) return
    window.history.replaceState(window.history.state, '', withoutKey(window.location))
    let isCurrent = true
    exchangeKey(key).then(outcome => {
      if (isCurrent) setExchange(outcome)
    })
    return () => {
      isCurrent = false
    }
  }, [exchange, key])

  if (exchange === 'under-way') return null
  if (exchange === 'refused') return <WrongKeyPage />
  if (exchange === 'no-answer')
    return (
      <MessagePage title="The server does not answer">
        <p>The link is fine as far as this page can tell. Try again in a moment.</p>
        <Button onClick={() => setExchange('under-way')}>Try again</Button>
      </MessagePage>
    )
  return children
}

async function exchangeKey(key: string): Promise<Exchange> {
  try {
    await request('/api/key', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ key }),
    })
    return 'none'
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    return error.status === 401 || error.status === 403 || error.status === 400 ? 'refused' : 'no-answer'
  }
}
