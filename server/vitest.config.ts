import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    // No test leaves anything behind in a module: one reading of them is enough for all.
    isolate: false,
    globalSetup: ['src/testing/build-server.ts'],
    // Patience, not a promise of speed: a busy machine starts a process in seconds.
    testTimeout: 30_000,
  },
})
