import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { invariant, type RcaId } from 'shared/model'
import { type OpenRca, openRca } from './open-rca.ts'
import { useDevice } from './PersonProvider.tsx'

const OpenRcaContext = createContext<OpenRca | null>(null)

export interface RcaProviderProps {
  readonly rcaId: RcaId
  /** For a page that only shows: nobody is told of it, and it writes nothing. */
  readonly isOnlooker?: boolean
  readonly children: ReactNode
}

/**
 * Opens one RCA for everything inside, and closes it with the page; what is not saved by then goes on out of sight, and
 * is found again here. Renders nothing in the instant before.
 */
export function RcaProvider({ rcaId, isOnlooker = false, children }: RcaProviderProps) {
  const { storage, person, left } = useDevice()
  const [open, setOpen] = useState<OpenRca | null>(null)

  useEffect(() => {
    const opened =
      (isOnlooker ? undefined : left.takeBack(rcaId)) ??
      openRca({ id: rcaId, person, device: storage, syncUrl: syncUrlOf(window.location), isOnlooker })
    setOpen(opened)
    return () => {
      setOpen(null)
      left.leave(opened)
    }
  }, [rcaId, isOnlooker, person, storage, left])

  return open && open.id === rcaId ? (
    <OpenRcaContext.Provider value={open}>{children}</OpenRcaContext.Provider>
  ) : null
}

export function useOpenRca(): OpenRca {
  const open = useContext(OpenRcaContext)
  invariant(open, 'this hook needs an <RcaProvider> above it')
  return open
}

export const syncUrlOf = ({ protocol, host }: Pick<Location, 'protocol' | 'host'>): string =>
  `${protocol === 'https:' ? 'wss:' : 'ws:'}//${host}/sync`
