import { expect, test } from 'vitest'
import { fitChain } from './fit-chain.ts'
import { fitWall } from './fit-wall.ts'
import { answer, FRAME, LONG, step, view } from './testing/views.ts'

const steps = (count: number, text = 'Short') => Array.from({ length: count }, (_, at) => step(text, at))
const texts = (rows: readonly { readonly row: { readonly id: string } }[]) => rows.map(({ row }) => row.id)

test('[T37] a chain that fits is shown whole, every text in the lines it needs', () => {
  const { top, folded, bottom } = fitChain(steps(5), FRAME.width, 400)
  expect(folded).toBe(0)
  expect([...top, ...bottom].map(({ row }) => row.id)).toEqual(steps(5).map(({ id }) => id))
  expect([...top, ...bottom].every(({ lines }) => lines === 1)).toBe(true)
  expect(fitChain(steps(2, LONG), FRAME.width, 400).bottom[0]?.lines).toBe(2)
})

test('[T37] of a chain too long its middle becomes a number; the problem, the first bone and the nearest stay', () => {
  const { top, folded, bottom } = fitChain(steps(10), FRAME.width, 340)
  expect(texts(top)).toEqual(['cause-0', 'cause-1'])
  expect(folded).toBeGreaterThan(0)
  expect(bottom.at(-1)?.row.id).toBe('cause-9')
  expect(top.length + folded + bottom.length).toBe(10)
})

test('[T37] second lines go to the steps next to the question', () => {
  const { top, folded, bottom } = fitChain(steps(4, LONG), FRAME.width, 4 * 48 + 20 + 36)
  expect(folded).toBe(0)
  expect([...top, ...bottom].map(({ lines }) => lines)).toEqual([1, 1, 1, 2])
})

test('[T37] of many answers the last ones stay, or those round the one that is being written', () => {
  const many = Array.from({ length: 40 }, (_, at) => answer('Short', at))
  const last = fitWall(view({ answers: many }), FRAME).answers
  expect(last.rows.at(-1)?.row.id).toBe('answer-39')
  expect(last.before + last.rows.length + last.after).toBe(40)
  const written = many.map((one, at) => (at === 7 ? { ...one, isWritten: true } : one))
  const round = fitWall(view({ answers: written }), FRAME).answers
  expect(texts(round.rows)).toContain('answer-7')
  expect(round.after).toBeGreaterThan(0)
})

test('[T37] where the page scrolls nothing is folded', () => {
  const fitted = fitWall(view({ chain: steps(12, LONG), answers: [answer(LONG, 1)] }), {
    width: 500,
    height: Number.POSITIVE_INFINITY,
  })
  expect(fitted.chain.folded).toBe(0)
  expect(fitted.answers.rows[0]?.lines).toBe(3)
})
