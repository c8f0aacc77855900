import { layouts, NO_EXTRAS } from 'shared/layouts'
import { type CauseId, HEAD, type ParentId, type Rca } from 'shared/model'
import { describe, expect, test } from 'vitest'
import { branchFocusOf } from '../branch-focus/index.ts'
import { createSceneKeeper, type SceneInput } from './scene.ts'
import { splitByFocus } from './split-by-focus.ts'
import { causeTree, id, type Names, person } from './testing/drawn-tree.ts'
import { type FlowInput, toFlow } from './to-flow.ts'

const rcaOf = (names: Names): Rca =>
  ({
    ...causeTree(names),
    title: '',
    problem: 'Data loss',
    actionItems: new Map(),
    people: new Map(),
  }) as unknown as Rca

const names = { people: { tired: { 'too few': {} } }, process: { untested: {} } }
const base: SceneInput = {
  rca: rcaOf(names),
  layout: layouts.fishbone,
  options: layouts.fishbone.defaultOptions,
  collapsed: new Set<CauseId>(),
  me: person('alice'),
  editing: null,
  selected: null,
  seen: () => null,
}
const plain = { selected: [], editing: null, dropInto: null, dragged: new Set<ParentId>(), focus: null }
const flow = (
  scene: FlowInput['scene'],
  rest: Partial<FlowInput> = {},
  previous: ReturnType<typeof toFlow> = [],
) => toFlow({ ...plain, scene, labels: scene.laidOut.labels, ...rest }, previous)

describe('to flow', () => {
  const keeper = createSceneKeeper()
  const scene = keeper.next(base)
  const nodes = flow(scene)

  test('[T47] what is not of the branch in focus, nor on its way to the problem, fades', () => {
    const focus = branchFocusOf(scene.tree, id('tired'))
    const faded = flow(scene, { focus }).filter(node => node.data.isFaded)
    expect(faded.map(node => node.id)).toEqual(['process', 'untested'])
    const { clear, faded: lines } = splitByFocus(scene, focus)
    expect(lines?.laidOut.bones.map(bone => bone.id)).toEqual(['process', 'untested'])
    expect(clear.laidOut.bones.map(bone => bone.id)).toContain(HEAD)
  })

  test('every label is a node with its place and size given', () => {
    expect(nodes.map(node => node.id)).toEqual(scene.laidOut.labels.map(label => label.id))
    for (const [index, node] of nodes.entries()) {
      const box = scene.laidOut.labels[index]?.box
      expect(node.position).toEqual({ x: box?.x, y: box?.y })
      expect(node.measured).toEqual({ width: node.width, height: node.height })
      expect(node.width).toBeGreaterThanOrEqual(box?.width ?? 0)
    }
  })

  test('the same drawing gives the same nodes', () => {
    expect(flow(scene, {}, nodes)).toBe(nodes)
  })

  test('selecting one box renews the nodes that say something else, and no other', () => {
    const next = flow(scene, { selected: [id('tired')] }, nodes)
    const renewed = next.filter(node => !nodes.includes(node)).map(node => node.id)
    // The problem gives the keyboard's stop to the selected box.
    expect(renewed).toEqual([HEAD, 'tired'])
  })

  test('an edit that moves nothing renews one node', () => {
    const edited = createSceneKeeper()
    const before = flow(edited.next(base))
    const causes = new Map(base.rca.causes)
    const cause = causes.get(id('too few'))
    if (cause) causes.set(cause.id, { ...cause, text: 'too fow' })
    const after = flow(edited.next({ ...base, rca: { ...base.rca, causes } }), {}, before)
    expect(after.filter(node => !before.includes(node)).map(node => node.id)).toEqual(['too few'])
  })

  test('boxes keep their order whatever is moved, so that none loses the focus', () => {
    const moved = { process: { untested: {}, tired: { 'too few': {} }, new: {} }, people: {} }
    const after = flow(createSceneKeeper().next({ ...base, rca: rcaOf(moved) }), {}, nodes)
    const ids = after.map(node => node.id)
    expect(ids.filter(name => name !== 'new')).toEqual(nodes.map(node => node.id))
    expect(ids[ids.indexOf('new') - 1]).toBe('too few')
  })

  test('one stop for the keyboard: the primary box, or the problem', () => {
    const stops = (of: ReturnType<typeof toFlow>) =>
      of.filter(node => node.domAttributes?.tabIndex === 0).map(node => node.id)
    expect(stops(nodes)).toEqual([HEAD])
    expect(stops(flow(scene, { selected: [id('people'), id('tired')] }))).toEqual(['tired'])
    expect(stops(flow(scene, { selected: [id('gone')] }))).toEqual([HEAD])
  })

  test('a screen reader hears what the drawing shows', () => {
    const said = flow(scene, { selected: [id('too few')] }).map(node => node.ariaLabel)
    expect(said).toContain('Problem: Data loss')
    expect(said).toContain('too few, level 3, open end, selected')
  })
})

describe('scene', () => {
  test('what I look at stays in its place when another cause is added', () => {
    const keeper = createSceneKeeper()
    const place = (of: ReturnType<typeof keeper.next>, name: string) =>
      of.laidOut.labels.find(label => label.id === name)?.box
    const before = keeper.next(base)
    const grown = {
      people: { tired: { 'too few': {} }, overlooked: { deeper: {} } },
      process: { untested: {} },
    }
    const after = keeper.next({ ...base, rca: rcaOf(grown), selected: id('untested') })
    expect(place(after, 'untested')).toEqual(place(before, 'untested'))
  })

  test('a cause just added leaves the one it was added to in its place', () => {
    const keeper = createSceneKeeper()
    const place = (of: ReturnType<typeof keeper.next>) => of.boxes.get(id('tired'))
    const before = keeper.next({ ...base, editing: id('tired'), selected: id('tired') })
    const grown = { people: { tired: { 'too few': {}, new: {} } }, process: { untested: {} } }
    const after = keeper.next({ ...base, rca: rcaOf(grown), editing: id('new'), selected: id('new') })
    expect(place(after)?.y).toBe(place(before)?.y)
  })

  test('another view starts where its layout puts it', () => {
    const keeper = createSceneKeeper()
    keeper.next(base)
    const tree = keeper.next({
      ...base,
      layout: layouts.tree,
      options: layouts.tree.defaultOptions,
      selected: id('tired'),
    })
    expect(tree.laidOut.labels[0]?.box.x).toBe(0)
  })

  test('collapsing hides what is below and says how much', () => {
    const scene = createSceneKeeper().next({ ...base, collapsed: new Set([id('people')]) })
    expect(scene.laidOut.labels.find(label => label.id === 'people')?.hidden).toBe(2)
    expect(scene.laidOut.labels.some(label => label.id === 'tired')).toBe(false)
  })

  test('the problem has no marks', () => {
    expect(createSceneKeeper().next(base).extras.get(HEAD)).toBe(NO_EXTRAS)
  })
})
