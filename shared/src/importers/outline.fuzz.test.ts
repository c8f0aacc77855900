import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CauseDraft, unwrap } from '../model/index.ts'
import { fuzzRun } from '../testing/index.ts'
import { importText } from './index.ts'

interface Tree {
  readonly text: string
  readonly children: readonly Tree[]
}

const { tree } = fc.letrec<{ tree: Tree }>(tie => ({
  tree: fc.record({
    text: fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,3}$/),
    children: fc.oneof({ maxDepth: 6 }, fc.constant([]), fc.array(tie('tree'), { maxLength: 3 })),
  }),
}))
const forest = fc.array(tree, { minLength: 1, maxLength: 4 })

const markers = fc.constantFrom('- ', '* ', '+ ', '1. ', '2) ', '•\t')
// One step for each level, none the same: what people's editors, mails and word processors leave.
const steps = fc.array(fc.constantFrom(' ', '  ', '   ', '    ', '\t', '\u00A0\u00A0'), {
  minLength: 60,
  maxLength: 60,
})

const write = (
  trees: readonly Tree[],
  marks: readonly string[],
  indents: readonly string[],
  depth = 0,
): string[] =>
  trees.flatMap(({ text, children }, at) => [
    indents.slice(0, depth).join('') + (marks[(depth + at) % Math.max(1, marks.length)] ?? '') + text,
    ...write(children, marks, indents, depth + 1),
  ])

const read = (text: string) => {
  const context = { newId: () => 'unused', today: '2026-11-23' }
  const plain = (causes: readonly CauseDraft[] = []): Tree[] =>
    causes.map(cause => ({ text: cause.text, children: plain(cause.children) }))
  return plain(unwrap(importText(text, context)).causes)
}

test('[I1] a forest written with any markers and any steps is read as it is', () => {
  fc.assert(
    fc.property(
      forest,
      fc.array(markers, { maxLength: 3 }),
      steps,
      fc.constantFrom('\n', '\r\n', '\n\n', '\r'),
      fc.constantFrom('', '\uFEFF'),
      (trees, marks, indents, breaks, bom) => {
        expect(read(bom + write(trees, marks, indents).join(breaks))).toEqual(trees)
      },
    ),
    fuzzRun(300),
  )
})
