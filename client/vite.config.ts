import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  build: {
    // The tokens use light-dark(): every browser since spring 2024 has it.
    target: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    sourcemap: true,
    // kB, of one file: what the first picture does not need is loaded apart.
    chunkSizeWarningLimit: 500,
    // A font or picture inside a style sheet could not be fetched under `font-src 'self'`.
    assetsInlineLimit: 0,
  },
})
