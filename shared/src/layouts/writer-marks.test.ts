import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CauseId } from '../model/index.ts'
import { fuzzRun } from '../testing/index.ts'
import { MARK_GAP, NO_EXTRAS, widthOfMarks } from './extras.ts'
import { layouts, type Writer } from './index.ts'
import { labelPadding } from './label.ts'
import { layoutInput, layoutOptions } from './testing/arbitraries.ts'
import { textWidth } from './text-width.ts'
import { typeStyles } from './type-styles.ts'
import { withWriters } from './writer-marks.ts'

const person = (initials: string): Writer => ({ name: initials, initials, colour: 1, isBelow: false })

test('[L14] two who type are marks after all others, with their initials; the rest is a number', () => {
  const confirmed = { ...NO_EXTRAS, marks: [{ kind: 'confirmed', width: 14 }], marksWidth: 18 } as const
  const { marks, marksWidth } = withWriters(confirmed, ['AL', 'BO', 'CA', 'DI'].map(person))
  expect(marks.map(mark => mark.kind)).toEqual(['confirmed', 'writer', 'writer', 'more'])
  expect(marks[3]).toMatchObject({ count: 2 })
  expect(marksWidth).toBeCloseTo(widthOfMarks(marks))
  expect(withWriters(confirmed, [])).toBe(confirmed)
})

test('[L14] a disc is as wide as its initials are drawn, and one of nobody is small', () => {
  const widthOf = (initials: string) => withWriters(NO_EXTRAS, [person(initials)]).marksWidth - MARK_GAP
  expect(widthOf('WW')).toBeCloseTo(textWidth('WW', 600) * 11 + 8)
  expect(widthOf('')).toBe(8)
})

test('[L14] the box of every label that nobody types in here holds its last line with all of its marks', () => {
  fc.assert(
    fc.property(layoutInput({ maxCauses: 30 }), layoutOptions, (input, options) => {
      for (const { layOut } of Object.values(layouts))
        for (const { id, box, text, style } of layOut(input, options).labels) {
          const { size, weight } = typeStyles[style]
          const line = textWidth(text.lines.at(-1) ?? '', weight) * size
          const { marksWidth } = input.extrasOf(id as CauseId)
          expect(box.width - 2 * labelPadding[style].x + 1e-6).toBeGreaterThanOrEqual(line + marksWidth)
        }
    }),
    fuzzRun(100),
  )
})
