import type { LaidOutTree, PlacedLabel, Point } from 'shared/layouts'
import {
  type CauseId,
  type CauseTree,
  causeOf,
  childrenOf,
  HEAD,
  isWithin,
  type ParentId,
} from 'shared/model'
import { centreOf, contains, distanceTo } from './box-geometry.ts'

/** Where what is dragged would go: under `parent`, after the sibling `after` (null: as the first). */
export interface DropPlace {
  readonly parent: ParentId
  readonly after: CauseId | null
}

export interface DropTarget extends DropPlace {
  /** The box shown as the new parent; null while an insertion line is shown. */
  readonly into: ParentId | null
  /** The insertion line between two siblings; null while a parent is shown. */
  readonly line: readonly [Point, Point] | null
}

export interface DragScene {
  readonly tree: CauseTree
  readonly laidOut: LaidOutTree
  /** The topmost causes dragged; none lies under another. */
  readonly dragged: readonly CauseId[]
}

/** Px around a box in which it still is the target: labels are thin, hands are not. */
const REACH = 26
/** Part of a box, from its middle to its edge along the siblings, in which a drop means "into". */
const INTO = 0.5
/** Px between a box and the insertion line beside it. */
const LINE_GAP = 4

const isDragged = ({ tree, dragged }: DragScene, id: ParentId): boolean =>
  dragged.some(top => isWithin(tree, id, top))

function nearestLabel(scene: DragScene, pointer: Point): PlacedLabel | null {
  let nearest: PlacedLabel | null = null
  let best = REACH
  for (const label of scene.laidOut.labels) {
    const distance = distanceTo(label.box, pointer)
    if (distance > best || (distance === best && nearest) || isDragged(scene, label.id)) continue
    nearest = label
    best = distance
  }
  return nearest
}

/** The unit vector in which siblings follow each other at `id`: along the line of their parent, or down a column. */
function siblingDirection({ tree, laidOut }: DragScene, id: CauseId, parent: ParentId): Point {
  const attachments = new Map(laidOut.bones.map(bone => [bone.id, bone.points[0]]))
  const siblings = childrenOf(tree, parent)
  const at = siblings.indexOf(id)
  const from = attachments.get(siblings[at === 0 ? 0 : at - 1] ?? id)
  const to = attachments.get(siblings[at === 0 ? 1 : at] ?? id)
  const unit = (dx: number, dy: number): Point | null => {
    const length = Math.hypot(dx, dy)
    return length < 1 ? null : { x: dx / length, y: dy / length }
  }
  const between = from && to ? unit(to.x - from.x, to.y - from.y) : null
  if (between) return between
  const parentBone = laidOut.bones.find(bone => bone.id === parent)
  const [start, end] = [parentBone?.points[0], parentBone?.points.at(-1)]
  const own = attachments.get(id)
  // In a tree all leave the parent's box at one point, beyond the line that leads to it.
  const isOnLine =
    start && end && own && Math.abs(distance(start, own) + distance(own, end) - distance(start, end)) < 1
  return (isOnLine && unit(end.x - start.x, end.y - start.y)) || { x: 0, y: 1 }
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y)

/** The last shown child of `parent` that is not itself dragged. */
const lastStaying = (scene: DragScene, parent: ParentId): CauseId | null =>
  childrenOf(scene.tree, parent)
    .filter(child => !scene.dragged.includes(child))
    .at(-1) ?? null

/** The insertion line on the side of `box` that `direction` points to, across the way of the siblings. */
function insertionLine({ box }: PlacedLabel, direction: Point): readonly [Point, Point] {
  const middle = centreOf(box)
  if (Math.abs(direction.y) >= Math.abs(direction.x) * (box.height / box.width)) {
    const y = direction.y > 0 ? box.y + box.height + LINE_GAP : box.y - LINE_GAP
    return [
      { x: box.x, y },
      { x: box.x + box.width, y },
    ]
  }
  const x = direction.x > 0 ? box.x + box.width + LINE_GAP : box.x - LINE_GAP
  return [
    { x, y: middle.y - box.height / 2 },
    { x, y: middle.y + box.height / 2 },
  ]
}

/**
 * What a drop at `pointer` (in the drawing) means: in the middle of a box a new parent, at the sides towards its
 * siblings, or just beside it, a place before or after it. Null where nothing would change or may be dropped.
 */
export function dropTargetAt(scene: DragScene, pointer: Point): DropTarget | null {
  const label = nearestLabel(scene, pointer)
  if (!label) return null
  const target = describeTarget(scene, label, pointer)
  return isAlreadyThere(scene, target) ? null : target
}

function describeTarget(scene: DragScene, label: PlacedLabel, pointer: Point): DropTarget {
  const into = (parent: ParentId): DropTarget => ({
    parent,
    after: lastStaying(scene, parent),
    into: parent,
    line: null,
  })
  const cause = causeOf(scene.tree, label.id)
  if (!cause || label.id === HEAD) return into(HEAD)
  const direction = siblingDirection(scene, cause.id, cause.parent)
  const middle = centreOf(label.box)
  const reach = (Math.abs(direction.x) * label.box.width + Math.abs(direction.y) * label.box.height) / 2
  const along =
    ((pointer.x - middle.x) * direction.x + (pointer.y - middle.y) * direction.y) / Math.max(reach, 1)
  if (contains(label.box, pointer) && Math.abs(along) <= INTO) return into(cause.id)
  const isAfter = along > 0
  const siblings = childrenOf(scene.tree, cause.parent).filter(id => !scene.dragged.includes(id))
  const at = siblings.indexOf(cause.id)
  const sign = isAfter ? 1 : -1
  return {
    parent: cause.parent,
    after: isAfter ? cause.id : (siblings[at - 1] ?? null),
    into: null,
    line: insertionLine(label, { x: direction.x * sign, y: direction.y * sign }),
  }
}

/** Whether one cause dropped there would lie where it lies now. Several may always be gathered. */
function isAlreadyThere({ tree, dragged }: DragScene, target: DropPlace): boolean {
  const [only, ...others] = dragged
  if (only === undefined || others.length > 0) return false
  if (tree.causes.get(only)?.parent !== target.parent) return false
  const siblings = childrenOf(tree, target.parent)
  return (siblings[siblings.indexOf(only) - 1] ?? null) === target.after
}

/** Of a selection the causes to drag: those that do not lie under another of them, in reading order as given. */
export const topmostOf = (tree: CauseTree, ids: readonly ParentId[]): readonly CauseId[] =>
  ids.filter(
    (id): id is CauseId =>
      causeOf(tree, id) !== undefined &&
      !ids.some(
        other => other !== id && causeOf(tree, other) !== undefined && isWithin(tree, id, other as CauseId),
      ),
  )
