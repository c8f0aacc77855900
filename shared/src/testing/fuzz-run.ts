import type { Parameters } from 'fast-check'

declare const process: { readonly env: Readonly<Record<string, string | undefined>> } | undefined

/**
 * For every property there is, in whatever package. How a property runs: short and always alike in `vitest run`; with `FUZZ=<factor>` that many times longer and each
 * time from another seed. `FUZZ_SEED` and `FUZZ_PATH`, as a failure prints them, repeat that failure.
 */
export function fuzzRun(numRuns: number): Parameters<unknown> {
  const env = typeof process === 'undefined' ? {} : process.env
  const factor = Number(env.FUZZ ?? 0)
  if (!(factor > 0)) return { seed: 1, numRuns }
  return {
    numRuns: Math.ceil(numRuns * factor),
    ...(env.FUZZ_SEED ? { seed: Number(env.FUZZ_SEED) } : {}),
    ...(env.FUZZ_PATH ? { path: env.FUZZ_PATH, endOnFailure: true } : {}),
  }
}
