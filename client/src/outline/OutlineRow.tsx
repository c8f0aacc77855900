import { ChevronDown, ChevronRight } from 'lucide-react'
import { type MouseEvent, memo } from 'react'
import type { LabelExtras } from 'shared/layouts'
import { type CauseId, causeKinds } from 'shared/model'
import { anchorAttributes, boxAttributes, TextTargetField } from '../editing/index.ts'
import { nameOfLabel } from '../marks/label-name.ts'
import { Marks } from '../marks/Marks.tsx'
import { Boundary, classNames, Icon, isShallowEqual } from '../ui/index.ts'
import { useUi } from '../ui-store/index.ts'
import styles from './OutlineRow.module.css'
import type { OutlineRow as Row } from './outline-rows.ts'
import { RecoveredLine } from './RecoveredLine.tsx'
import { RowPeople } from './RowPeople.tsx'
import type { RowDrop } from './row-drop.ts'

export interface OutlineRowProps {
  readonly row: Row
  readonly text: string
  readonly extras: LabelExtras
  readonly isSelected: boolean
  /** Whether a search has found it, and stands at it. */
  readonly found: 'match' | 'current' | null
  /** Not of the branch in focus. */
  readonly isFaded: boolean
  /** The row that Tab reaches: the one selected last, else the first of the list. */
  readonly isReachable: boolean
  /** How a drop here is shown: a line above or below, or the row as the new parent. */
  readonly drop: RowDrop['shown'] | null
  readonly onToggle: (id: CauseId) => void
}

/** Rows are reckoned anew with every change of the document; most of them say what they said before. */
function showsTheSame(a: OutlineRowProps, b: OutlineRowProps): boolean {
  const { row: before, extras: had, ...rest } = a
  const { row: now, extras: has, ...others } = b
  return isShallowEqual(rest, others) && isShallowEqual(before, now) && areSameExtras(had, has)
}

const areSameExtras = (a: LabelExtras, b: LabelExtras): boolean =>
  a.tip === b.tip &&
  a.word === b.word &&
  a.isStruck === b.isStruck &&
  a.marks.length === b.marks.length &&
  a.marks.every((mark, at) => isShallowEqual(mark, b.marks[at] ?? mark))

/** One line of the outline. Renders again only when what it shows has changed. */
export const OutlineRow = memo(function OutlineRow(props: OutlineRowProps) {
  return (
    <Boundary resetKey={props} fallback={() => <BareRow {...props} />}>
      <WholeRow {...props} />
    </Boundary>
  )
}, showsTheSame)

/** In the place of a row that broke: its words. */
function BareRow({ row, text, isSelected, isReachable }: OutlineRowProps) {
  return (
    <div
      role="treeitem"
      aria-level={row.level}
      aria-selected={isSelected}
      tabIndex={isReachable ? 0 : -1}
      className={styles.row}
      data-row={row.id}
      style={{ '--level': row.indent }}
      {...boxAttributes(row.id)}
    >
      <div className={styles.line}>
        <span className={styles.fold} />
        <span className={styles.words}>{text}</span>
      </div>
    </div>
  )
}

function WholeRow({
  row,
  text,
  extras,
  isSelected,
  found,
  isFaded,
  isReachable,
  drop,
  onToggle,
}: OutlineRowProps) {
  const { id, cause } = row
  const isEditing = useUi(({ editing }) =>
    cause === null
      ? editing?.target.of === 'problem'
      : editing?.target.of === 'cause' && editing.target.id === cause.id,
  )
  const naming = { cause, text, level: row.depth, extras, hidden: row.hidden, isSelected: false }
  const toggle = (event: MouseEvent) => {
    event.stopPropagation()
    if (cause) onToggle(cause.id)
  }
  const look = cause === null ? 'problem' : causeKinds[cause.kind].isBone ? 'bone' : 'cause'
  return (
    <div
      role="treeitem"
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-selected={isSelected}
      aria-expanded={row.isExpandable ? row.isExpanded : undefined}
      aria-label={nameOfLabel(naming)}
      tabIndex={isReachable ? 0 : -1}
      className={styles.row}
      data-row={id}
      data-look={look}
      data-drop={drop ?? undefined}
      data-faded={(isFaded && !isSelected) || undefined}
      data-found={found ?? undefined}
      data-editing={isEditing || undefined}
      style={{ '--level': row.indent }}
      {...boxAttributes(id)}
    >
      <div className={styles.line}>
        {row.isExpandable && cause ? (
          <button
            type="button"
            className={classNames(styles.fold, styles.toggle)}
            // The arrows open and close it; Tab walks past the tree, not through each of its buttons.
            tabIndex={-1}
            aria-hidden
            onClick={toggle}
          >
            <Icon of={row.isExpanded ? ChevronDown : ChevronRight} size={16} />
          </button>
        ) : (
          <span className={styles.fold} data-tip={extras.tip} aria-hidden />
        )}
        <div className={classNames(styles.words, extras.isStruck && styles.struck)} {...anchorAttributes}>
          {isEditing ? (
            <TextTargetField
              target={cause === null ? { of: 'problem' } : { of: 'cause', id: cause.id }}
              className={styles.field ?? ''}
              takesCaret
            />
          ) : (
            <span className={styles.text} data-text>
              {text || <span className={styles.empty}>{cause === null ? 'What happened?' : '…'}</span>}
            </span>
          )}
          {cause?.wordings.map(wording => (
            <del key={wording.id} className={styles.wording}>
              {wording.text}
            </del>
          ))}
          <span className={styles.marks}>
            <Marks marks={extras.marks} hidden={row.hidden} />
          </span>
          {extras.word && <span className={styles.stop}>{extras.word}</span>}
        </div>
        <RowPeople id={id} />
      </div>
      {cause?.recovered && <RecoveredLine id={cause.id} recovered={cause.recovered} />}
    </div>
  )
}
