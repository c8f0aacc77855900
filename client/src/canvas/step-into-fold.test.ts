import { layouts, NO_EXTRAS } from 'shared/layouts'
import { expect, test } from 'vitest'
import { stepIntoFold } from './step-into-fold.ts'
import { causeTree, id } from './testing/drawn-tree.ts'

const tree = causeTree({ lost: { late: { asleep: {} }, gone: {} } })

const draw = (view: 'fishbone' | 'tree', headSide: 'left' | 'right', folded: readonly string[]) =>
  layouts[view].layOut(
    {
      tree,
      problem: 'Data loss',
      collapsed: new Set(folded.map(id)),
      extrasOf: () => NO_EXTRAS,
      editing: null,
    },
    { ...layouts[view].defaultOptions, headSide },
  )

test('[T43] the arrow that leads away from the problem goes into a fold, on whichever side the problem stands', () => {
  const into = (view: 'fishbone' | 'tree', headSide: 'left' | 'right') =>
    (['left', 'right', 'up', 'down'] as const).filter(
      direction => stepIntoFold(tree, draw(view, headSide, ['late']), id('late'), direction) !== null,
    )
  expect(into('fishbone', 'right')).toEqual(['left'])
  expect(into('fishbone', 'left')).toEqual(['right'])
  expect(into('tree', 'left')).toEqual(['right'])
})

test('[T43] it goes to the first cause in the fold; where nothing is folded it is an arrow like any other', () => {
  const drawn = draw('tree', 'left', ['lost'])
  expect(stepIntoFold(tree, drawn, id('lost'), 'right')).toBe(id('late'))
  expect(stepIntoFold(tree, draw('tree', 'left', []), id('lost'), 'right')).toBeNull()
  expect(stepIntoFold(tree, draw('tree', 'left', ['gone']), id('gone'), 'right')).toBeNull()
})
