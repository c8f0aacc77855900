import type { LaidOutTree, Point } from 'shared/layouts'
import { HEAD } from 'shared/model'

/** Bones seen on an empty drawing, the written ones among them. */
const BONES = 4
/** Of a ghost bone: how far it leans back and how far it rises, px; and the gap between two on one side. */
const GHOST = { lean: 42, rise: 96, gap: 130, first: 70 } as const
/** Of a ghost branch of the tree: how far it reaches, and the gap between two, px. */
const BRANCH = { length: 130, gap: 44, elbow: 20 } as const

/** The bones that are not there yet. Those that are take the place of the first ghosts. */
export function ghostBones(laidOut: LaidOutTree, view: 'fishbone' | 'tree'): readonly (readonly Point[])[] {
  const written = laidOut.labels.length - 1
  const ghosts = Array.from({ length: BONES }, (_, index) => index).slice(written)
  return view === 'fishbone' ? fishboneGhosts(laidOut, ghosts) : treeGhosts(laidOut, ghosts)
}

function fishboneGhosts(laidOut: LaidOutTree, ghosts: readonly number[]): readonly (readonly Point[])[] {
  const [start, end] = laidOut.bones.find(bone => bone.id === HEAD && bone.kind === 'spine')?.points ?? []
  if (!start || !end) return []
  const away = Math.sign(end.x - start.x)
  return ghosts.map(index => {
    const x = start.x + away * (GHOST.first + Math.floor(index / 2) * GHOST.gap + (index % 2) * 24)
    const side = index % 2 === 0 ? -1 : 1
    return [
      { x, y: start.y },
      { x: x + away * GHOST.lean, y: start.y + side * GHOST.rise },
    ]
  })
}

function treeGhosts(laidOut: LaidOutTree, ghosts: readonly number[]): readonly (readonly Point[])[] {
  const head = laidOut.labels.find(label => label.id === HEAD)?.box
  if (!head) return []
  const from = { x: head.x + head.width, y: head.y + head.height / 2 }
  return ghosts.map(index => {
    const y = from.y + (index - (BONES - 1) / 2) * BRANCH.gap
    const x = from.x + BRANCH.elbow
    return [from, { x, y: from.y }, { x, y }, { x: x + BRANCH.length, y }]
  })
}
