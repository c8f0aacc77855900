import type { Box } from 'shared/layouts'
import type { ParentId } from 'shared/model'
import { inflate, intersects } from './box-geometry.ts'
import { standInFor } from './presence-view.ts'
import type { Scene } from './scene.ts'

/** Px on the screen: of lower boxes, seen from far, there may be thousands, and nobody sees their marks. */
const LEAST = 3

/** Px around a label, so that the mark is seen around the dark problem as well. */
const ROOM = 3

/** Outlines of what a search has found, as paths. */
export interface FoundMarks {
  /** Around the labels that are found. */
  readonly matches: string
  /** Around the folds in which something is found that is not drawn. */
  readonly folds: string
  /** Around the current match, or the fold it is in; empty where there is none. */
  readonly current: string
  readonly isCurrentFolded: boolean
}

const outline = (box: Box): string => {
  const { x, y, width, height } = inflate(box, ROOM)
  return `M${x} ${y}h${width}v${height}h${-width}z`
}

/**
 * What to mark of the matches within `seen` (null: everywhere) that are large enough to be seen at `zoom`, and the
 * current one always; one path for all of a kind: there may be thousands.
 */
export function foundMarks(
  { boxes, tree }: Pick<Scene, 'boxes' | 'tree'>,
  matches: readonly ParentId[],
  current: ParentId | null,
  seen: Box | null,
  zoom: number,
): FoundMarks {
  const draw = (id: ParentId | null, least = LEAST / zoom): string => {
    const box = id === null ? undefined : boxes.get(id)
    return box && box.height >= least && (seen === null || intersects(box, seen)) ? outline(box) : ''
  }
  const folds = new Set<ParentId | null>()
  let found = ''
  for (const id of matches)
    if (!boxes.has(id)) folds.add(standInFor(id, boxes, tree))
    else if (id !== current) found += draw(id)
  const isCurrentFolded = current !== null && !boxes.has(current)
  const at = isCurrentFolded ? standInFor(current, boxes, tree) : current
  if (isCurrentFolded) folds.delete(at)
  return {
    matches: found,
    folds: Array.from(folds, id => draw(id)).join(''),
    current: draw(at, 0),
    isCurrentFolded,
  }
}
