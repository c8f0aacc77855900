import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    // No test leaves anything behind in a module: one reading of them is enough for all.
    isolate: false,
    // A machine under load is slow, not wrong: nothing here waits for a clock.
    testTimeout: 60_000,
    // The test of the tokens reads the style sheets as they are.
    css: true,
  },
})
