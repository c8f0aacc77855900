import type { SampleCause } from '../src/layouts/testing/sample-tree.ts'

const WORDS =
  'database monitoring watches state but not the data itself never tested replication culture cost of outages people'.split(
    ' ',
  )
const BONES = 8
const DEEPEST = 12

/** The same numbers in [0, 1) in every run. */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Two to nine words, as people write them. */
export const randomLabel = (random: () => number): string =>
  Array.from({ length: 2 + Math.floor(random() * 8) }, () => WORDS[Math.floor(random() * WORDS.length)]).join(
    ' ',
  )

interface Growing extends SampleCause {
  readonly children: Growing[]
  readonly depth: number
}

/** First bones of so many causes; every third or so goes on the chain of whys before it. */
export function randomCauses(count: number, random: () => number): readonly SampleCause[] {
  const bones: Growing[] = []
  const all: Growing[] = []
  const anyCause = () => all[Math.floor(random() * all.length)] as Growing
  for (let index = 0; index < count; index++) {
    let parent = index < BONES ? undefined : random() < 0.4 ? all.at(-1) : anyCause()
    while (parent && parent.depth >= DEEPEST) parent = anyCause()
    const depth = (parent?.depth ?? 0) + 1
    const cause: Growing = { id: `cause-${index}`, text: randomLabel(random), children: [], depth }
    ;(parent?.children ?? bones).push(cause)
    all.push(cause)
  }
  return bones
}
