import { NO_EXTRAS } from 'shared/layouts'
import { HEAD, type ParentId } from 'shared/model'
import { describe, expect, test } from 'vitest'
import { drawBones, drawTips } from './draw-bones.ts'
import type { Scene } from './scene.ts'
import { causeTree, drawing, id } from './testing/drawn-tree.ts'

const tree = causeTree({ people: { tired: {}, new: {} } })
const laidOut = {
  ...drawing({ head: [0, -20, 100, 40], people: [-200, -120], tired: [-300, -60], new: [-320, -90] }),
  bones: [
    {
      id: HEAD,
      kind: 'spine',
      points: [
        { x: 0, y: 0 },
        { x: -400, y: 0 },
      ],
    },
    {
      id: id('people'),
      kind: 'bone',
      points: [
        { x: -100, y: 0 },
        { x: -150, y: -100 },
      ],
    },
    {
      id: id('tired'),
      kind: 'twig',
      points: [
        { x: -125, y: -50 },
        { x: -300, y: -50 },
      ],
    },
    {
      id: id('new'),
      kind: 'twig',
      points: [
        { x: -140, y: -80 },
        { x: -320, y: -80 },
      ],
    },
  ],
} satisfies Scene['laidOut']

const scene = (extras: Scene['extras'] = new Map()): Scene => ({
  rca: {} as Scene['rca'],
  tree,
  wordless: new Map(),
  laidOut,
  boxes: new Map(),
  extras,
})
const EVERYWHERE = { x: -1000, y: -1000, width: 2000, height: 2000 }
const withTip = (tip: 'open-end' | 'stop') =>
  scene(new Map<ParentId, typeof NO_EXTRAS>([[id('tired'), { ...NO_EXTRAS, tip }]]))

describe('bones', () => {
  test('each has a key of its own, the tail as well', () => {
    const keys = drawBones(scene(), EVERYWHERE).map(bone => bone.key)
    expect(new Set(keys).size).toBe(6)
  })

  test('only those near what is seen are drawn', () => {
    const seen = { x: -700, y: -90, width: 250, height: 20 }
    expect(drawBones(scene(), seen)).toEqual([])
    expect(drawBones(scene(), { ...seen, x: -560 }).map(bone => bone.key)).toContain('new')
  })

  test('what is ruled out is a dashed line', () => {
    const struck = new Map<ParentId, typeof NO_EXTRAS>([[id('tired'), { ...NO_EXTRAS, isStruck: true }]])
    const drawn = drawBones(scene(struck), EVERYWHERE)
    expect(drawn.filter(bone => bone.dashedWidth !== null).map(bone => bone.key)).toEqual(['tired'])
  })
})

describe('tips', () => {
  test('a mark stands at the end of its bone', () => {
    expect(drawTips(withTip('stop'), EVERYWHERE, new Set())).toEqual([
      { key: 'tired', kind: 'stop', at: { x: -300, y: -50 }, turn: 270 },
    ])
  })

  test('a cause that somebody is writing in is not called an open end', () => {
    expect(drawTips(withTip('open-end'), EVERYWHERE, new Set([id('tired')]))).toEqual([])
    expect(drawTips(withTip('stop'), EVERYWHERE, new Set([id('tired')]))).toHaveLength(1)
  })
})
