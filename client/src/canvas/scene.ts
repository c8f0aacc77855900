import type { Box, LabelExtras, LaidOutTree, Layout, LayoutOptions, Point } from 'shared/layouts'
import type { CauseId, CauseTree, ParentId, PersonId, Rca } from 'shared/model'
import { shownTree } from '../sync/shown-tree.ts'
import { anchorIn } from './anchor.ts'
import { createExtrasMemory } from './extras-memory.ts'
import { holdInPlace } from './hold-in-place.ts'
import { type BoxById, boxesOf } from './placed-boxes.ts'
import { extrasWithWriters, NO_WRITERS, type WritersByBox, writersToDraw } from './writers.ts'

/** One drawing: a state of the document, where everything lies in it, and what is drawn with each label. */
export interface Scene {
  readonly rca: Rca
  /** Without the causes that others have begun and not yet written. */
  readonly tree: CauseTree
  readonly wordless: ReadonlyMap<ParentId, readonly CauseId[]>
  readonly laidOut: LaidOutTree
  /** Where each label lies. */
  readonly boxes: BoxById
  readonly extras: ReadonlyMap<ParentId, LabelExtras>
}

export interface SceneInput {
  readonly rca: Rca
  readonly layout: Layout
  readonly options: LayoutOptions
  readonly collapsed: ReadonlySet<CauseId>
  readonly me: PersonId
  /** The box that I type in. */
  readonly editing: ParentId | null
  readonly selected: ParentId | null
  /** Who else types where; nobody when absent. */
  readonly writers?: WritersByBox
  /** What this person has just dropped something on: it lies under the pointer and stays there. */
  readonly droppedOn?: ParentId | null
  /** The part of the drawing on the screen, asked for when the drawing changes; null before there is one. */
  readonly seen: () => Box | null
}

export interface SceneKeeper {
  /** The drawing of this input, placed so that what I look at stays where it was (`anchorIn`). */
  readonly next: (input: SceneInput) => Scene
}

/** Remembers the last drawing, so that the next one can be put in the same place. */
export function createSceneKeeper(): SceneKeeper {
  let view: { readonly layout: Layout; readonly layOut: Layout['layOut'] } | null = null
  /** The `layOut` that remembers this keeper's last drawing of the layout: an edit costs what has changed. */
  const layOutOf = (layout: Layout): Layout['layOut'] => {
    if (view?.layout !== layout) view = { layout, layOut: layout.createLayOut() }
    return view.layOut
  }
  const extrasOf = createExtrasMemory()
  let last: Last | null = null
  return {
    next: input => {
      if (last && isSameInput(last.input, input)) {
        last = { ...last, input }
        return last.scene
      }
      const shown = shownTree(input.rca, {
        me: input.me,
        mine: new Set([input.editing, input.selected].flatMap(id => id ?? [])),
      })
      const readExtras = extrasWithWriters(
        extrasOf({ ...input.rca, children: shown.tree.children }),
        writersToDraw({ writers: NO_WRITERS, ...input, ...shown }),
      )
      const drawn = layOutOf(input.layout)(
        {
          tree: shown.tree,
          problem: input.rca.problem,
          collapsed: input.collapsed,
          extrasOf: readExtras,
          editing: input.editing,
        },
        input.options,
      )
      // Another layout or another angle is another drawing: nothing of the old one can stay in its place.
      const before = last?.input.layout === input.layout && last.input.options === input.options ? last : null
      const { laidOut, offset } = holdInPlace(
        before?.scene.laidOut ?? null,
        drawn,
        before && anchorFrom(before, input, drawn),
        before?.offset ?? { x: 0, y: 0 },
      )
      const extras = new Map<ParentId, LabelExtras>(laidOut.labels.map(({ id }) => [id, readExtras(id)]))
      const scene: Scene = { rca: input.rca, ...shown, laidOut, boxes: boxesOf(laidOut), extras }
      last = { input, scene, offset }
      return scene
    },
  }
}

interface Last {
  readonly input: SceneInput
  readonly scene: Scene
  readonly offset: Point
}

/** A cause just added is in no drawing yet, one just deleted no longer: then what I was at before stays, or its parent. */
function anchorFrom({ input: before, scene }: Last, input: SceneInput, drawn: LaidOutTree): ParentId | null {
  const next = new Set<ParentId>(drawn.labels.map(({ id }) => id))
  return anchorIn({
    boxes: scene.boxes,
    stays: id => next.has(id),
    seen: input.seen(),
    wanted: [
      input.droppedOn ?? null,
      input.editing,
      input.selected,
      before.editing,
      before.selected,
      ...parentsOf(scene.tree, before.selected),
    ],
  })
}

function parentsOf({ causes }: CauseTree, id: ParentId | null): readonly ParentId[] {
  const parents: ParentId[] = []
  for (let at = id && causes.get(id as CauseId)?.parent; at; at = causes.get(at as CauseId)?.parent)
    parents.push(at)
  return parents
}

/** A wordless cause is drawn for who selects it. */
const selectedWordless = ({ rca, selected }: SceneInput): ParentId | null =>
  selected !== null && rca.causes.get(selected as CauseId)?.text.trim() === '' ? selected : null

/** What else is selected or seen is no reason to draw again: it only says what stays when something else is. */
const isSameInput = (a: SceneInput, b: SceneInput): boolean =>
  a.rca === b.rca &&
  a.layout === b.layout &&
  a.options === b.options &&
  a.collapsed === b.collapsed &&
  a.me === b.me &&
  a.writers === b.writers &&
  a.editing === b.editing &&
  selectedWordless(a) === selectedWordless(b)
