import fc from 'fast-check'
import { addCause, editText } from 'shared/doc'
import { type Box, layouts } from 'shared/layouts'
import { type CauseId, HEAD, type ParentId, type PersonId } from 'shared/model'
import { fuzzRun, openTestRca, rca } from 'shared/testing'
import { describe, expect, test } from 'vitest'
import { createFarChunks } from './far-chunks.ts'
import { labelsToDraw } from './labels-to-draw.ts'
import { createNearBox } from './near-box.ts'
import { createSceneKeeper, type Scene } from './scene.ts'
import { type LabelFlowNode, toFlow } from './to-flow.ts'

interface Play {
  /** Of each cause the one it lies under, by number among those before it and the head. */
  readonly parents: readonly number[]
  readonly texts: readonly string[]
  readonly edited: number
  readonly written: string
  readonly selected: number
  readonly view: keyof typeof layouts
}

const text = fc.constantFrom(
  'late',
  'nobody looked',
  'the disk was full because nobody had looked at it for weeks',
)
const plays: fc.Arbitrary<Play> = fc.record({
  parents: fc.array(fc.nat(), { minLength: 2, maxLength: 40 }),
  texts: fc.array(text, { minLength: 40, maxLength: 40 }),
  edited: fc.nat(),
  written: text,
  selected: fc.nat(),
  view: fc.constantFrom('fishbone' as const, 'tree' as const),
})

/** A drawing with one cause selected, and the next one after somebody else has written the text of another. */
function play({ parents, texts, edited, written, selected, view }: Play) {
  const editor = openTestRca(rca('Data loss'))
  const ids: CauseId[] = []
  for (const [index, parent] of parents.entries()) {
    const under: ParentId = ids[parent % (ids.length + 1)] ?? HEAD
    const added = addCause(editor, { parent: under, text: texts[index] ?? '' })
    if (added.ok) ids.push(added.value)
  }
  const at = (number: number) => ids[number % ids.length] as CauseId
  const keeper = createSceneKeeper()
  const collapsed = new Set<CauseId>()
  const draw = () =>
    keeper.next({
      rca: editor.rca(),
      layout: layouts[view],
      options: layouts[view].defaultOptions,
      collapsed,
      me: 'ada' as PersonId,
      editing: null,
      selected: at(selected),
      seen: () => null,
    })
  const nodesOf = (scene: Scene, previous: readonly LabelFlowNode[]) =>
    toFlow(
      {
        scene,
        labels: scene.laidOut.labels,
        selected: [at(selected)],
        editing: null,
        dropInto: null,
        dragged: new Set(),
        focus: null,
      },
      previous,
    )
  const before = draw()
  const nodesBefore = nodesOf(before, [])
  const remove = editor.rca().causes.get(at(edited))?.text.length ?? 0
  editText(editor, {
    target: { of: 'cause', id: at(edited) },
    edit: { index: 0, remove, insert: written },
  })
  const after = draw()
  return { before, after, nodesBefore, nodesAfter: nodesOf(after, nodesBefore), edited: at(edited) }
}

describe('what an edit of somebody else draws anew', () => {
  test('[T40] is the box that says something else and those that moved, and no other', () => {
    fc.assert(
      fc.property(plays, one => {
        const { before, after, nodesBefore, nodesAfter, edited } = play(one)
        const anew = nodesAfter.filter(node => !nodesBefore.includes(node))
        for (const { id } of anew) {
          if (id === edited) continue
          const from = before.boxes.get(id as ParentId)
          const to = after.boxes.get(id as ParentId)
          const way = Math.hypot((to?.x ?? 0) - (from?.x ?? 0), (to?.y ?? 0) - (from?.y ?? 0))
          expect(way).toBeGreaterThan(1e-6)
        }
      }),
      fuzzRun(60),
    )
  })

  test('[T40] is a single box when its size stays', () => {
    fc.assert(
      fc.property(plays, one => {
        const swapped = one.texts.map(() => 'listen')
        const { nodesBefore, nodesAfter, edited } = play({ ...one, texts: swapped, written: 'silent' })
        const anew = nodesAfter.filter(node => !nodesBefore.includes(node))
        expect(anew.map(node => node.id)).toEqual([edited])
      }),
      fuzzRun(30),
    )
  })

  test('[T42] is, seen from far, the shapes that it is part of', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5000), { minLength: 1, maxLength: 500 }), fc.nat(), (names, which) => {
        const things = Array.from(new Set(names), name => ({ id: `cause-${name}`, d: `M${name}` }))
        const draw = createFarChunks((thing: (typeof things)[number]) => thing.d)
        const before = draw(things)
        const changed = things[which % things.length]
        const next = things.map(thing => (thing === changed ? { ...thing, d: 'M0' } : thing))
        const after = draw(next)
        expect(after.map(({ d }) => d).join('')).toBe(next.map(({ d }) => d).join(''))
        expect(after.filter(chunk => !before.includes(chunk))).toHaveLength(1)
        // What is new shifts no other shape.
        const grown = draw([...next.slice(0, 1), { id: 'cause-new', d: 'M1' }, ...next.slice(1)])
        expect(grown.filter(chunk => !after.includes(chunk)).length).toBeLessThanOrEqual(2)
      }),
      fuzzRun(60),
    )
  })
})

/** How far apart two boxes lie, 0 where they share a point. */
const gapBetween = (a: Box, b: Box): number =>
  Math.max(a.x - b.x - b.width, b.x - a.x - a.width, a.y - b.y - b.height, b.y - a.y - a.height, 0)

test('[T41] wherever the view goes, all that is seen is made, nothing two screens away, and always the problem and what is selected', () => {
  const seenBoxes = fc.record({
    x: fc.integer({ min: -2000, max: 200 }),
    y: fc.integer({ min: -1000, max: 1000 }),
    width: fc.integer({ min: 40, max: 1500 }),
    height: fc.integer({ min: 40, max: 900 }),
  })
  fc.assert(
    fc.property(plays, fc.array(seenBoxes, { minLength: 1, maxLength: 12 }), (one, way) => {
      const { after, edited } = play(one)
      const { labels } = after.laidOut
      const follow = createNearBox()
      for (const seen of way) {
        const drawn = labelsToDraw(after.laidOut, follow(seen), new Set([edited]))
        const ids = new Set<string>(drawn.map(({ id }) => id))
        const missed = labels.filter(({ id, box }) => !ids.has(id) && gapBetween(box, seen) === 0)
        expect(missed).toEqual([])
        const kept: readonly string[] = [HEAD, edited]
        const isFar = ({ box }: (typeof labels)[number]) =>
          gapBetween(box, seen) > 2 * Math.max(seen.width, seen.height)
        expect(drawn.filter(label => !kept.includes(label.id) && isFar(label))).toEqual([])
        expect(kept.filter(id => !ids.has(id))).toEqual([])
      }
      const asBars = labelsToDraw(after.laidOut, null, new Set([edited]))
      expect(new Set(asBars.map(({ id }) => id))).toEqual(new Set([HEAD, edited]))
    }),
    fuzzRun(30),
  )
})
