import type { CauseDraft, RcaDraft } from '../model/index.ts'

/** One row of the table of templates: the bones a new RCA can start with. */
export interface Template {
  readonly id: string
  /** On the empty canvas. */
  readonly label: string
  readonly draft: RcaDraft
}

/** Ishikawa's way: first bones that are categories, empty below. */
export const categories = (...names: readonly string[]): RcaDraft => ({
  causes: names.map((text): CauseDraft => ({ text, kind: 'category' })),
})
