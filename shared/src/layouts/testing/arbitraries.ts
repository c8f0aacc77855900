import fc from 'fast-check'
import { type CauseId, type CauseTree, HEAD } from '../../model/index.ts'
import { NO_EXTRAS } from '../extras.ts'
import type { LabelExtras, LayoutInput, LayoutOptions, Writer } from '../layout.ts'
import { withWriters } from '../writer-marks.ts'
import { type SampleCause, sampleInput, sampleTree } from './sample-tree.ts'

const DEEPEST = 13
const MOST_BONES = 12

const words = (...units: string[]) =>
  fc.array(fc.constantFrom(...units), { maxLength: 60 }).map(parts => parts.join('').slice(0, 400))

/** Labels as people, and people who mean no good, write them. */
export const labelText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: words('Never ', 'tested ', 'DR ', 'to ', 'production ', 'replication, ', 'why? ').map(text =>
      text.slice(0, 120),
    ),
  },
  { weight: 2, arbitrary: words('why ', 'the ', 'database ', 'stopped/', 'well-', 'and/or ', '– ', '(') },
  { weight: 1, arbitrary: words('数据', '库', '停', '了。', '「バックアップ」', '、', 'ー', ' ') },
  { weight: 1, arbitrary: words('קריסת ', 'מסד ', 'النسخ ', 'الاحتياطي ', '\u202e') },
  { weight: 1, arbitrary: words('👨‍👩‍👧‍👦', '🇩🇪', '👍🏽', '⚠️', '1️⃣', 'e\u0301', ' ') },
  { weight: 1, arbitrary: words('Donaudampfschifffahrt', 'x', '.', 'Πλέον', 'Ждать') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
)

const writer: fc.Arbitrary<Writer> = fc.record({
  name: labelText,
  initials: fc.constantFrom('', 'I', 'WW', 'ÅM', '数'),
  colour: fc.constantFrom(null, 3),
  isBelow: fc.boolean(),
})

/** Mostly nobody types. */
const writers = fc.oneof(
  { weight: 4, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.array(writer, { maxLength: 5 }) },
)

const unwritten = fc.record<LabelExtras>({
  marks: fc.constant([]),
  marksWidth: fc.constantFrom(0, 0, 18, 36, 74),
  word: fc.constantFrom(null, null, 'covered 16 Feb', 'too expensive: three weeks of two people'),
  tip: fc.constantFrom('open-end', 'stop', 'none'),
  isStruck: fc.boolean(),
})

const extras = fc.tuple(unwritten, writers).map(([rest, people]) => withWriters(rest, people))

interface Sprout {
  readonly text: string
  readonly extras: LabelExtras
  readonly isCollapsed: boolean
  readonly isCause: boolean
  readonly side: 'above' | 'below'
  /** Which cause before it is the parent; often the last, so that long chains of whys come about. */
  readonly under: number
}

const sprout = fc.record<Sprout>({
  text: labelText,
  extras,
  isCollapsed: fc.boolean(),
  isCause: fc.boolean(),
  side: fc.constantFrom('above', 'below'),
  under: fc.oneof(fc.constant(0), fc.constant(1), fc.nat(1_000)),
})

interface Growing extends SampleCause {
  readonly id: string
  readonly children: Growing[]
  readonly depth: number
}

function grow(sprouts: readonly Sprout[]): { readonly tree: CauseTree; readonly ids: readonly CauseId[] } {
  const bones: Growing[] = []
  const all: Growing[] = []
  for (const [index, { text, isCause, side, under }] of sprouts.entries()) {
    // The place counts back from the last cause; beyond the first one is the head.
    const parent = all[all.length - 1 - (under % (all.length + 1))]
    const isBone = parent === undefined || parent.depth >= DEEPEST
    const host =
      isBone && bones.length >= MOST_BONES ? bones[index % MOST_BONES] : isBone ? undefined : parent
    const depth = (host?.depth ?? 0) + 1
    const kind = depth === 1 && !isCause ? 'impact' : 'cause'
    const cause: Growing = { id: `cause-${index}`, text, kind, side, depth, children: [] }
    ;(host?.children ?? bones).push(cause)
    all.push(cause)
  }
  return { tree: sampleTree(bones), ids: all.map(({ id }) => id as CauseId) }
}

export interface InputSize {
  readonly maxCauses: number
}

/** What a layout may be asked to draw. */
export const layoutInput = ({ maxCauses }: InputSize): fc.Arbitrary<LayoutInput> =>
  fc
    .record({
      sprouts: fc.array(sprout, { maxLength: maxCauses, size: 'max' }),
      collapses: fc.constantFrom(0, 0, 10),
      problem: labelText,
      edited: fc.nat(),
      atHead: writers,
    })
    .map(({ sprouts, collapses, problem, edited, atHead }) => {
      const { tree, ids } = grow(sprouts)
      const byId = new Map(ids.map((id, index) => [id, sprouts[index]?.extras ?? NO_EXTRAS]))
      const collapsed = new Set(
        ids.filter((_, index) => sprouts[index]?.isCollapsed && index % 10 < collapses),
      )
      return sampleInput(tree, {
        problem,
        collapsed,
        extrasOf: id => (id === HEAD ? withWriters(NO_EXTRAS, atHead) : (byId.get(id) ?? NO_EXTRAS)),
        editing: edited % 3 === 0 ? (ids[edited % Math.max(1, ids.length)] ?? null) : null,
      })
    })

export const layoutOptions: fc.Arbitrary<LayoutOptions> = fc.record({
  theta: fc.integer({ min: 45, max: 85 }),
  wrap: fc.integer({ min: 80, max: 180 }),
  tipWrap: fc.integer({ min: 90, max: 180 }),
  isStaggered: fc.boolean(),
  packing: fc.constantFrom('contour', 'box'),
  headSide: fc.constantFrom('right', 'left'),
})
