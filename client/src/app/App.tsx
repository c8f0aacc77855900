import { lazy, Suspense } from 'react'
import { isRcaId } from 'shared/model'
import { Route, Switch } from 'wouter'
import { HomePage } from '../library/HomePage.tsx'
import { PersonProvider } from '../sync/PersonProvider.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { NoRcaPage, NothingHerePage } from './message-pages.tsx'
import { ShareKeyGate } from './ShareKeyGate.tsx'

// The editor with Yjs and the canvas is not needed to say what happened.
const RcaPage = lazy(() => import('./RcaPage.tsx').then(module => ({ default: module.RcaPage })))

/** The whole client: what surrounds every page, and which page an address means. */
export function App() {
  return (
    <ErrorBoundary>
      <PersonProvider>
        <ShareKeyGate>
          <Suspense fallback={null}>
            <Switch>
              <Route path="/" component={HomePage} />
              <Route path="/r/:id">
                {({ id }) => (isRcaId(id) ? <RcaPage key={id} rcaId={id} /> : <NoRcaPage />)}
              </Route>
              <Route component={NothingHerePage} />
            </Switch>
          </Suspense>
        </ShareKeyGate>
      </PersonProvider>
    </ErrorBoundary>
  )
}
