import './styles/global.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { invariant } from 'shared/model'
import { App } from './app/App.tsx'
import { applyTheme, rememberedTheme } from './app/theme.ts'

applyTheme(rememberedTheme())
const root = document.getElementById('root')
invariant(root, 'index.html has #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
