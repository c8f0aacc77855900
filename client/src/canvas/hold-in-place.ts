import type { Box, LaidOutTree, PlacedLabel, Point } from 'shared/layouts'
import type { ParentId } from 'shared/model'
import { keepPlaced } from './keep-placed.ts'

const moved = <Placed extends Point>(placed: Placed, by: Point): Placed => ({
  ...placed,
  x: placed.x + by.x,
  y: placed.y + by.y,
})

/** The same drawing in another place. */
export function translate(tree: LaidOutTree, by: Point): LaidOutTree {
  if (by.x === 0 && by.y === 0) return tree
  return {
    labels: tree.labels.map(label => ({ ...label, box: moved<Box>(label.box, by) })),
    bones: tree.bones.map(bone => ({ ...bone, points: bone.points.map(point => moved(point, by)) })),
    bounds: moved<Box>(tree.bounds, by),
  }
}

/** The point of a label from which its text grows: what the eye rests on while it is typed. */
function heldPoint({ box, align }: PlacedLabel): Point {
  const part = { left: 0, middle: 0.5, right: 1 }[align]
  return { x: box.x + box.width * part, y: box.y }
}

const difference = (from: Point, to: Point): Point => ({ x: from.x - to.x, y: from.y - to.y })

/**
 * The next drawing, put so that one label stays where it was: what somebody types in or reads does not jump, and
 * everything else glides around it. Moving the drawing instead of the camera keeps both in step in every frame.
 * Without that label in both drawings, `fallback` is how far the previous one had been moved.
 */
export function holdInPlace(
  previous: LaidOutTree | null,
  next: LaidOutTree,
  anchor: ParentId | null,
  fallback: Point,
): { readonly laidOut: LaidOutTree; readonly offset: Point } {
  const before = previous?.labels.find(label => label.id === anchor)
  const after = next.labels.find(label => label.id === anchor)
  const offset = before && after ? difference(heldPoint(before), heldPoint(after)) : fallback
  const laidOut = translate(next, offset)
  return { laidOut: previous ? keepPlaced(previous, laidOut) : laidOut, offset }
}
