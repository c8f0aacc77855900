import { HEAD } from 'shared/model'
import { expect, test } from 'vitest'
import { boxOnScreen, placeNames } from './far-names.ts'
import { namesOf } from './testing/names-of.ts'

test('[T50] the problem and the first bones keep their names, what is below them does not', () => {
  const names = namesOf(['Lost weekend', 'Customer waited'], 'Data loss', 'fishbone')
  expect(names.map(name => name.id)).toEqual([HEAD, 'Lost weekend', 'Customer waited'])
  expect(placeNames(names, 0.45)).toHaveLength(3)
})

test('[T50] a long name is cut with an ellipsis after two lines, an empty one is none', () => {
  const long = 'Customers in three countries could not pay for what they had ordered on that day'
  const [name] = namesOf([], long, 'tree')
  expect(name?.lines).toHaveLength(2)
  expect(name?.lines[1]).toMatch(/…$/)
  expect(name?.width).toBeLessThanOrEqual(156)
  expect(namesOf([], ' ', 'tree')).toEqual([])
})

test('[T50] the name of the problem reads inwards, and not beyond the drawing', () => {
  const names = namesOf(
    ['Lost weekend', 'Customer waited'],
    'Data loss on restore from the recovery site',
    'fishbone',
  )
  const [head] = placeNames(names, 0.2)
  const bounds = names[0]?.bounds
  if (!head || !bounds) throw new Error('The problem has no name.')
  const box = boxOnScreen(head, 0.2)
  expect(box.x + box.width).toBeCloseTo((bounds.x + bounds.width) * 0.2)
})
