import type { LabelExtras } from 'shared/layouts'
import { actionItemStates, type CauseNode, causeKinds, verifications } from 'shared/model'

export interface LabelNaming {
  /** Null for the problem. */
  readonly cause: CauseNode | null
  readonly text: string
  /** 1 for a first bone. */
  readonly level: number
  readonly extras: LabelExtras
  /** Causes hidden below because the box is collapsed. */
  readonly hidden: number
  readonly isSelected: boolean
}

/** What a screen reader says of a box: its text first, then what the drawing shows by place and marks. */
export function nameOfLabel({ cause, text, level, extras, hidden, isSelected }: LabelNaming): string {
  const said = text.trim() || 'Empty'
  if (!cause) return [`Problem: ${said}`, isSelected && 'selected'].filter(Boolean).join(', ')
  const kind = causeKinds[cause.kind].isBone ? causeKinds[cause.kind].label.toLowerCase() : `level ${level}`
  const verification = verifications[cause.verification]
  return [
    said,
    kind,
    verification.mark !== 'none' && verification.label.toLowerCase(),
    extras.tip === 'open-end' && 'open end',
    extras.word && `stops here: ${extras.word}`,
    ...extras.marks.map(mark => mark.kind === 'action-item' && nameOfItemMark(mark)),
    hidden > 0 && `${hidden} hidden below`,
    cause.recovered && 'kept from a deleted branch',
    isSelected && 'selected',
  ]
    .filter(Boolean)
    .join(', ')
}

const nameOfItemMark = (mark: Extract<LabelExtras['marks'][number], { kind: 'action-item' }>): string =>
  `action ${actionItemStates[mark.state].label.toLowerCase()}${mark.initials && ` ${mark.initials}`}`
