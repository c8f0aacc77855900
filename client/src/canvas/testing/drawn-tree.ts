import type { LaidOutTree, PlacedLabel, Point } from 'shared/layouts'
import {
  type CauseId,
  type CauseNode,
  type CauseTree,
  HEAD,
  type ParentId,
  type PersonId,
} from 'shared/model'

/** Names and their children: `{ a: { b: {}, c: {} } }`. */
export interface Names {
  readonly [name: string]: Names
}

export const id = (name: string) => name as CauseId
export const person = (name: string) => name as PersonId

const plainCause = (name: string, parent: ParentId): CauseNode => ({
  id: id(name),
  parent,
  kind: 'cause',
  text: name,
  verification: 'unverified',
  disposition: null,
  dispositionNote: '',
  reference: null,
  evidence: [],
  wordings: [],
  tags: [],
  side: 'above',
  recovered: null,
  createdBy: person('alice'),
  createdAt: null,
})

/** A tree whose ids are its texts. `change` overrides parts of single causes. */
export function causeTree(names: Names, change: Record<string, Partial<CauseNode>> = {}): CauseTree {
  const causes = new Map<CauseId, CauseNode>()
  const children = new Map<ParentId, readonly CauseId[]>()
  const add = (parent: ParentId, below: Names) => {
    if (Object.keys(below).length === 0) return
    children.set(parent, Object.keys(below).map(id))
    for (const [name, rest] of Object.entries(below)) {
      causes.set(id(name), { ...plainCause(name, parent), ...change[name] })
      add(id(name), rest)
    }
  }
  add(HEAD, names)
  return { causes, children }
}

const label = (name: string, [x, y, width, height]: readonly number[]): PlacedLabel => ({
  id: name === HEAD ? HEAD : id(name),
  box: { x: x ?? 0, y: y ?? 0, width: width ?? 100, height: height ?? 20 },
  text: { lines: [name], width: width ?? 100, height: height ?? 20 },
  word: null,
  style: name === HEAD ? 'head' : 'cause',
  align: 'left',
  hidden: 0,
})

/** A drawing of boxes `[x, y, width, height]`, each with a bone from `attach` (else its corner) to its corner. */
export function drawing(
  boxes: Record<string, readonly number[]>,
  attach: Record<string, Point> = {},
): LaidOutTree {
  const labels = Object.entries(boxes).map(([name, box]) => label(name, box))
  return {
    labels,
    bones: labels.map(({ id: of, box }) => ({
      id: of,
      kind: of === HEAD ? 'spine' : 'twig',
      points: [attach[of] ?? { x: box.x, y: box.y }, { x: box.x + 10, y: box.y }],
    })),
    bounds: { x: -1000, y: -1000, width: 2000, height: 2000 },
  }
}
