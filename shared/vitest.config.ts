import { defineConfig } from 'vitest/config'

const DAY = 24 * 60 * 60_000
/** Long runs take hours: nothing may end them. */
const isFuzzing = Boolean(process.env.FUZZ)

// A machine under load is slow, not wrong: nothing here waits for a clock.
export default defineConfig({
  test: { include: ['src/**/*.test.ts', 'generate/*.test.mjs'], testTimeout: isFuzzing ? DAY : 60_000 },
})
