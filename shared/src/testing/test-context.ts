import type { EditorContext } from '../doc/index.ts'
import type { PersonId } from '../model/index.ts'

/** A small generator of random numbers in [0, 1) that gives the same ones for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * Time, chance and names for tests: the same for the same name and seed. The clock stands still until `tick`;
 * ids tell who made them (`alice-0000000000000001`).
 */
export function testContext(
  name = 'alice',
  seed = 1,
): EditorContext & { readonly tick: (ms: number) => void } {
  let time = 1_330_000_000_000
  let made = 0
  return {
    by: name as PersonId,
    now: () => time,
    tick: ms => {
      time += ms
    },
    random: seededRandom(seed),
    newId: () => `${name}-${String(++made).padStart(16, '0')}`,
  }
}
