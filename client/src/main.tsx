import './styles/global.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { invariant } from 'shared/model'
import { App } from './app/App.tsx'
import { applyTheme } from './app/theme.ts'
import { createDeviceStorage } from './sync/device-storage.ts'
import { readPreferences } from './ui-store/device-preferences.ts'

const storage = createDeviceStorage(() => window.localStorage)
// Also for pages without an open RCA.
applyTheme(readPreferences(storage).theme ?? 'system')
const root = document.getElementById('root')
invariant(root, 'index.html has #root')
createRoot(root).render(
  <StrictMode>
    <App storage={storage} />
  </StrictMode>,
)
