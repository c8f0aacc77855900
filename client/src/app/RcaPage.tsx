import { CSPProvider } from '@base-ui/react/csp-provider'
import type { RcaId } from 'shared/model'
import { RcaProvider, useConnection, useIsLoaded } from '../sync/index.ts'
import { ToastProvider, TooltipProvider } from '../ui/index.ts'
import { UiStoreProvider } from '../ui-store/index.ts'
import { NeverOpened } from './NeverOpened.tsx'
import { Opening } from './Opening.tsx'
import { Workspace } from './Workspace.tsx'

/** One RCA: the page on which a team works. */
export function RcaPage({ rcaId }: { readonly rcaId: RcaId }) {
  return (
    // The server's policy allows no style elements; ours are in style sheets.
    <CSPProvider disableStyleElements>
      <TooltipProvider>
        <ToastProvider>
          <RcaProvider rcaId={rcaId}>
            <UiStoreProvider key={rcaId}>
              <OpenedRca />
            </UiStoreProvider>
          </RcaProvider>
        </ToastProvider>
      </TooltipProvider>
    </CSPProvider>
  )
}

function OpenedRca() {
  const isLoaded = useIsLoaded()
  const connection = useConnection()
  if (isLoaded) return <Workspace />
  if (connection.is !== 'ended') return <Opening />
  return <NeverOpened reason={connection.reason} />
}
