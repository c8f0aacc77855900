import fc from 'fast-check'
import { fuzzRun } from 'shared/testing'
import { expect, test } from 'vitest'
import { answersHeight } from './fit-answers.ts'
import { chainHeight } from './fit-chain.ts'
import { fitWall } from './fit-wall.ts'
import { answer, FRAME, LONG, step, view } from './testing/views.ts'
import type { WallView } from './wall-view.ts'

test('[T37] whatever the room writes fits in the frame', () => {
  const text = fc.oneof(fc.string({ maxLength: 400 }), fc.constant(LONG), fc.constant('数'.repeat(300)))
  const views = fc.record({
    chain: fc.array(text, { maxLength: 14 }).map(all => all.map(step)),
    about: text,
    stop: fc.option(text),
    answers: fc.array(fc.tuple(text, fc.nat(3), fc.boolean()), { maxLength: 30 }),
    items: fc.nat(6),
  })
  fc.assert(
    fc.property(views, ({ chain, about, stop, answers, items }) => {
      const fitted = fitWall(
        view({
          chain,
          stop,
          question: { asks: 'Why?', about },
          answers: answers.map(([words, below, isWritten], at) => answer(words, at, { below, isWritten })),
          actionItems: Array.from({ length: items }, (_, at) => ({
            id: `item-${at}` as WallView['actionItems'][number]['id'],
            state: 'open',
            text: 'Hire',
            owners: [],
          })),
        }),
        FRAME,
      )
      const height =
        48 +
        56 * (1 + fitted.questionLines) +
        (stop === null ? 0 : 40) +
        (items > 0 ? 20 : 0) +
        48 * fitted.actionItems.length +
        (fitted.moreActionItems > 0 ? 40 : 0) +
        chainHeight(fitted.chain) +
        answersHeight(fitted.answers)
      expect(height).toBeLessThanOrEqual(FRAME.height)
    }),
    fuzzRun(300),
  )
})
