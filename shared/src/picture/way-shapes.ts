import type { LaidOutTree, PlacedBone, Point } from '../layouts/index.ts'
import { ancestorsOf, type CauseTree, causeOf, HEAD, type ParentId } from '../model/index.ts'
import { boneWidths, taperedPath } from './bone-path.ts'
import type { DrawnBone } from './bone-shapes.ts'

/** The bones from a cause to the problem, each only as far as the way goes along it. */
export function shapesOfWay(
  { bones }: Pick<LaidOutTree, 'bones'>,
  tree: CauseTree,
  from: ParentId | null,
): readonly DrawnBone[] {
  const cause = from === null ? undefined : causeOf(tree, from)
  if (!cause) return []
  const way: readonly ParentId[] = [
    cause.id,
    ...ancestorsOf(tree, cause.id).map(ancestor => ancestor.id),
    HEAD,
  ]
  const isOnWay = new Set(way)
  const byId = new Map<ParentId, PlacedBone>()
  for (const bone of bones) if (isOnWay.has(bone.id) && !byId.has(bone.id)) byId.set(bone.id, bone)
  return way.flatMap((id, step) => {
    const bone = byId.get(id)
    if (!bone) return []
    const child = way[step - 1]
    const leaves = child === undefined ? undefined : byId.get(child)?.points[0]
    return [{ key: `${from}:${id}`, d: partTo(bone, leaves), dashedWidth: null }]
  })
}

/** The part of a bone from its start to the point where a child leaves it; all of it when that lies elsewhere. */
function partTo(bone: PlacedBone, leaves: Point | undefined): string {
  const width = boneWidths[bone.kind]
  const [start, end] = bone.points
  if (!leaves || !start || !end || bone.points.length !== 2) return taperedPath(bone.points, width)
  const length = Math.hypot(end.x - start.x, end.y - start.y) || 1
  const along = ((leaves.x - start.x) * (end.x - start.x) + (leaves.y - start.y) * (end.y - start.y)) / length
  const part = along / length
  if (part <= 0 || part >= 1) return taperedPath(bone.points, width)
  const at = { x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part }
  return taperedPath([start, at], { start: width.start, end: width.start + (width.end - width.start) * part })
}
