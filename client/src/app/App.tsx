import { lazy, Suspense, useEffect } from 'react'
import { isRcaId } from 'shared/model'
import { Route, Switch, useRoute } from 'wouter'
import { HomePage } from '../library/HomePage.tsx'
import { TypeAheadProvider } from '../library/TypeAhead.tsx'
import type { DeviceStorage } from '../sync/device-storage.ts'
import { PersonProvider } from '../sync/PersonProvider.tsx'
import { Boundary } from '../ui/Boundary.tsx'
import { BrokenPage } from './BrokenPage.tsx'
import { NoRcaPage, NothingHerePage } from './message-pages.tsx'
import { ShareKeyGate } from './ShareKeyGate.tsx'
import { ThemeChoice } from './ThemeChoice.tsx'

// The editor with Yjs and the canvas is not needed to say what happened.
const loadRcaPage = () => import('./RcaPage.tsx')
const RcaPage = lazy(() => loadRcaPage().then(module => ({ default: module.RcaPage })))
const WallPage = lazy(() => import('./WallPage.tsx').then(module => ({ default: module.WallPage })))

/** While somebody types what happened, the editor comes: `Enter` finds it there. ms after the page stands. */
const PRELOAD_AFTER_MS = 600

/** The whole client: what surrounds every page, and which page an address means. */
export function App({ storage }: { readonly storage: DeviceStorage }) {
  const [isHome] = useRoute('/')
  useEffect(() => {
    if (!isHome) return
    // Without an answer now, the page asks again when it is needed.
    const timer = setTimeout(() => loadRcaPage().catch(() => {}), PRELOAD_AFTER_MS)
    return () => clearTimeout(timer)
  }, [isHome])
  return (
    <PersonProvider storage={storage}>
      <Boundary fallback={error => <BrokenPage error={error} />}>
        <TypeAheadProvider>
          <ShareKeyGate>
            <Suspense fallback={null}>
              <Switch>
                <Route path="/">
                  <HomePage foot={<ThemeChoice />} />
                </Route>
                <Route path="/r/:id">
                  {({ id }) => (isRcaId(id) ? <RcaPage key={id} rcaId={id} /> : <NoRcaPage />)}
                </Route>
                <Route path="/r/:id/wall">
                  {({ id }) => (isRcaId(id) ? <WallPage key={id} rcaId={id} /> : <NoRcaPage />)}
                </Route>
                <Route component={NothingHerePage} />
              </Switch>
            </Suspense>
          </ShareKeyGate>
        </TypeAheadProvider>
      </Boundary>
    </PersonProvider>
  )
}
