import {
  type CauseId,
  type CauseNode,
  type CauseTree,
  HEAD,
  type ParentId,
  type Side,
} from '../../model/index.ts'
import { NO_EXTRAS } from '../extras.ts'
import type { LayoutInput } from '../layout.ts'

/** A cause for tests of layouts: only what a drawing depends on. */
export interface SampleCause {
  readonly id?: string
  readonly text: string
  readonly kind?: CauseNode['kind']
  readonly side?: Side
  readonly disposition?: CauseNode['disposition']
  readonly children?: readonly SampleCause[]
}

const countOf = (sample: SampleCause): number =>
  1 + (sample.children ?? []).reduce((sum, child) => sum + countOf(child), 0)

/** First bones without a side go where fewer causes are, as they do when they are made. */
function sidesOf(samples: readonly SampleCause[]): readonly Side[] {
  const causes = { above: 0, below: 0 }
  return samples.map(sample => {
    const side = sample.side ?? (causes.above <= causes.below ? 'above' : 'below')
    causes[side] += countOf(sample)
    return side
  })
}

/** A tree of these causes; ids that are not given count up in reading order. */
export function sampleTree(samples: readonly SampleCause[]): CauseTree {
  const causes = new Map<CauseId, CauseNode>()
  const children = new Map<ParentId, CauseId[]>()
  const add = (sample: SampleCause, parent: ParentId, side: Side) => {
    const id = (sample.id ?? `cause-${causes.size}`) as CauseId
    causes.set(id, {
      id,
      parent,
      kind: sample.kind ?? (parent === HEAD ? 'impact' : 'cause'),
      text: sample.text,
      verification: 'unverified',
      disposition: sample.disposition ?? null,
      dispositionNote: '',
      reference: null,
      evidence: [],
      wordings: [],
      tags: [],
      side,
      recovered: null,
      createdBy: null,
      createdAt: null,
    })
    children.set(parent, [...(children.get(parent) ?? []), id])
    for (const child of sample.children ?? []) add(child, id, side)
  }
  const sides = sidesOf(samples)
  for (const [index, sample] of samples.entries()) add(sample, HEAD, sides[index] ?? 'above')
  return { causes, children }
}

/** What a layout takes, with nothing collapsed, marked or edited. */
export const sampleInput = (tree: CauseTree, part: Partial<LayoutInput> = {}): LayoutInput => ({
  tree,
  problem: 'Something happened',
  collapsed: new Set(),
  extrasOf: () => NO_EXTRAS,
  editing: null,
  ...part,
})
