import type { CauseDraft, CauseId, CauseNode, CauseTree, ParentId } from 'shared/model'
import { HEAD } from 'shared/model'
import { sampleRca } from 'shared/templates'
import { isoDate } from './list-words.ts'

/** Levels drawn: enough to be a fishbone. */
const DEPTH = 2

/** How much of it can be read where it is drawn. */
export interface SampleSize {
  readonly bones: number
  /** Causes under one bone. */
  readonly breadth: number
}

/** The upper part of the sample, for a small drawing: nothing is stored. */
export function sampleTree({ bones, breadth }: SampleSize): {
  readonly problem: string
  readonly tree: CauseTree
} {
  let count = 0
  const newId = () => `sample-${String(count++)}`
  const sample = sampleRca({ newId, today: isoDate(new Date()) })
  const causes = new Map<CauseId, CauseNode>()
  const children = new Map<ParentId, readonly CauseId[]>()

  const place = (drafts: readonly CauseDraft[], parent: ParentId, depth: number) => {
    const nodes = drafts.map((draft, at) => nodeOf(draft, parent, newId() as CauseId, at))
    children.set(
      parent,
      nodes.map(node => node.id),
    )
    nodes.forEach((node, at) => {
      causes.set(node.id, node)
      const below = drafts[at]?.children?.slice(0, breadth) ?? []
      if (depth < DEPTH && below.length > 0) place(below, node.id, depth + 1)
    })
  }
  place(sample.causes.slice(0, bones), HEAD, 1)
  return { problem: sample.problem ?? '', tree: { causes, children } }
}

const nodeOf = (draft: CauseDraft, parent: ParentId, id: CauseId, at: number): CauseNode => ({
  id,
  parent,
  kind: draft.kind ?? 'cause',
  text: draft.text,
  verification: 'unverified',
  disposition: null,
  dispositionNote: '',
  reference: null,
  evidence: [],
  wordings: [],
  tags: [],
  side: at % 2 === 0 ? 'above' : 'below',
  recovered: null,
  createdBy: null,
  createdAt: null,
})
