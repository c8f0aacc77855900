import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'generate/*.test.mjs'],
    // No test leaves anything behind in a module: one reading of them is enough for all.
    isolate: false,
    // A machine under load is slow, not wrong: nothing here waits for a clock.
    testTimeout: 60_000,
  },
})
