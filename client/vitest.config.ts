import { defineConfig } from 'vitest/config'

// `css`: the test of the tokens reads the style sheets as they are.
export default defineConfig({ test: { include: ['src/**/*.test.{ts,tsx}'], css: true } })
