import { useCallback, useEffect, useState } from 'react'
import { listRcas, type RcaRow, RequestError } from './rcas-api.ts'

export interface RcaList {
  /** Null until the first answer. */
  readonly rows: readonly RcaRow[] | null
  /** Why there is no newer answer; null when all is well. */
  readonly problem: RequestError | null
}

/** While the page is looked at, who is live is asked for this often, ms. */
const REFRESH_MS = 15_000

/** The list of RCAs, kept fresh while somebody looks at it. */
export function useRcaList(): RcaList {
  const [list, setList] = useState<RcaList>({ rows: null, problem: null })

  const refresh = useCallback(async (signal: AbortSignal) => {
    try {
      const rows = await listRcas(signal)
      setList({ rows, problem: null })
    } catch (error) {
      if (signal.aborted) return
      if (!(error instanceof RequestError)) throw error
      setList(before => ({ ...before, problem: error }))
    }
  }, [])

  useEffect(() => {
    const controller = new AbortController()
    const look = () => {
      if (!document.hidden) void refresh(controller.signal)
    }
    look()
    const timer = setInterval(look, REFRESH_MS)
    document.addEventListener('visibilitychange', look)
    return () => {
      controller.abort()
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [refresh])

  return list
}
