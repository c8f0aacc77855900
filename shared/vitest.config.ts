import { defineConfig } from 'vitest/config'

// A machine under load is slow, not wrong: nothing here waits for a clock.
export default defineConfig({
  test: { include: ['src/**/*.test.ts', 'generate/*.test.mjs'], testTimeout: 60_000 },
})
