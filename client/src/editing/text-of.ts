import type { TextTarget } from 'shared/doc'
import type { Rca } from 'shared/model'

/** The text of a target as everybody sees it; null when what it belongs to is gone. */
export function textOf(rca: Rca, target: TextTarget): string | null {
  switch (target.of) {
    case 'problem':
      return rca.problem
    case 'title':
      return rca.title
    case 'summary':
      return rca.summary
    case 'cause':
      return rca.causes.get(target.id)?.text ?? null
    case 'action-item':
      return rca.actionItems.get(target.id)?.text ?? null
    case 'evidence':
      return rca.evidence.get(target.id)?.text ?? null
    case 'moment':
      return rca.moments.get(target.id)?.text ?? null
  }
}

interface TextTargetRow {
  /** Accessible name of its field where the owner gives none. */
  readonly label: string
  /** Whether the text has several paragraphs; of all others breaks become blanks. */
  readonly hasParagraphs: boolean
}

export const textTargets = {
  problem: { label: 'Problem', hasParagraphs: false },
  title: { label: 'Title', hasParagraphs: false },
  summary: { label: 'Summary', hasParagraphs: true },
  cause: { label: 'Cause', hasParagraphs: false },
  'action-item': { label: 'Action', hasParagraphs: false },
  evidence: { label: 'Evidence', hasParagraphs: false },
  moment: { label: 'Moment', hasParagraphs: false },
} as const satisfies Record<TextTarget['of'], TextTargetRow>
