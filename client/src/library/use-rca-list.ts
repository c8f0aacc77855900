import { useCallback, useEffect, useState } from 'react'
import { listOpenBoxes, listRcas, type OpenBox, type RcaRow, RequestError } from './rcas-api.ts'

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

const BOXES_SHOWN = 5
/** Each asks the server for one document. */
const RCAS_ASKED = 3

/** Boxes that are still open in the latest RCAs that have some, at most five. */
export function useOpenBoxes(rows: readonly RcaRow[] | null): readonly OpenBox[] {
  const [boxes, setBoxes] = useState<readonly OpenBox[]>([])
  const asked = (rows ?? []).filter(row => row.openActionItems > 0).slice(0, RCAS_ASKED)
  const key = asked.map(row => `${row.id} ${row.updatedAt}`).join('\n')

  useEffect(() => {
    const controller = new AbortController()
    Promise.all(asked.map(row => listOpenBoxes(row, controller.signal)))
      .then(lists => setBoxes(lists.flat().slice(0, BOXES_SHOWN)))
      .catch((error: unknown) => {
        // The rows say how many there are; the boxes themselves are an extra.
        if (!controller.signal.aborted && !(error instanceof RequestError)) throw error
      })
    return () => controller.abort()
  }, [key])

  return boxes
}
