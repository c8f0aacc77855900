import { expect, test } from 'vitest'
import type { LaidOutTree, PlacedBone } from '../layouts/index.ts'
import { type CauseId, HEAD, type ParentId } from '../model/index.ts'
import { category, cause, rca, readDraft } from '../testing/index.ts'
import { textBars } from './text-bars.ts'
import { shapesOfWay } from './way-shapes.ts'

const tree = readDraft(rca('Problem', category('People', cause('Tired'))))
const idOf = (text: string) =>
  [...tree.causes.values()].find(node => node.text === text)?.id ?? ('none' as CauseId)
const bone = (
  id: CauseId | typeof HEAD,
  kind: PlacedBone['kind'],
  ...ends: readonly number[]
): PlacedBone => {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ends
  return {
    id,
    kind,
    points: [
      { x: x1, y: y1 },
      { x: x2, y: y2 },
    ],
  }
}
const bones = [
  bone(HEAD, 'spine', 0, 0, -400, 0),
  bone(idOf('People'), 'bone', -100, 0, -150, -100),
  bone(idOf('Tired'), 'twig', -125, -50, -300, -50),
]
const wayFrom = (from: ParentId | null) => shapesOfWay({ bones }, tree, from)

test('the way to the problem goes along each bone only as far as the next one leaves it', () => {
  const way = wayFrom(idOf('Tired'))
  expect(way).toHaveLength(3)
  expect(way[0]?.d).toContain('-300')
  expect(way[1]?.d).not.toContain('-150')
  expect(way[2]?.d).not.toContain('-400')
})

test('there is no way from the problem itself, or from nothing', () => {
  expect(wayFrom(HEAD)).toEqual([])
  expect(wayFrom(null)).toEqual([])
})

test('text seen from afar is one bar a line, the problem left out', () => {
  const label = (style: 'head' | 'cause', ...lines: readonly string[]): LaidOutTree['labels'][number] => ({
    id: HEAD,
    box: { x: 0, y: 0, width: 80, height: 40 },
    text: { lines, width: 80, height: 18 * lines.length },
    word: null,
    style,
    align: 'left',
    hidden: 0,
  })
  expect(
    textBars({ labels: [label('head', 'Problem'), label('cause', 'Nobody', 'slept')] }).match(/M/g),
  ).toHaveLength(2)
})
