import { vi } from 'vitest'

/** Waits until something holds; the runner's patience is the only clock. Resolves to the first value that is not false. */
export const until = <Value>(
  look: () => Value | false | null | undefined | Promise<Value | false | null | undefined>,
): Promise<Value> =>
  vi.waitFor(
    async () => {
      const value = await look()
      if (value === false || value === null || value === undefined) throw new Error('still waiting')
      return value
    },
    { timeout: 10_000, interval: 2 },
  )
