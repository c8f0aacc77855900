/** The longest wait between two attempts, ms. */
export const LONGEST_DELAY_MS = 30_000
const JITTER = { least: 0.5, most: 1.5 } as const

/**
 * How long to wait after the nth failed attempt (from 1), ms: doubling, spread over 0.5 to 1.5 of itself, so that two
 * hundred people whose server restarts do not all come back in the same instant. `random` is in [0, 1).
 */
export function reconnectDelay(attempt: number, random: () => number): number {
  const longest = LONGEST_DELAY_MS / JITTER.most
  const base = Math.min((2 ** Math.min(attempt, 20) * 100) / JITTER.most, longest)
  return base * (JITTER.least + random() * (JITTER.most - JITTER.least))
}
