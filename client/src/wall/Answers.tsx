import { HEAD, type ParentId } from 'shared/model'
import { classNames } from '../ui/class-names.ts'
import styles from './Answers.module.css'
import { type FoldedAnswers, hasNote } from './fit-answers.ts'
import type { Shown } from './wall-rows.ts'
import type { Answer } from './wall-view.ts'

/** What has been answered so far, as it is typed; what lies under an answer is a number. */
export function Answers({ answers: { before, rows, after } }: { readonly answers: FoldedAnswers }) {
  return (
    <ul aria-label="Answers">
      {before > 0 && <li className={styles.more}>+{before} above</li>}
      {rows.map(shown => (
        <AnswerRow key={shown.row.id} shown={shown} />
      ))}
      {after > 0 && <li className={styles.more}>+{after} more</li>}
    </ul>
  )
}

function AnswerRow({ shown: { row, lines } }: { readonly shown: Shown<Answer> }) {
  return (
    <li className={styles.answer}>
      <Tip answer={row} />
      <span
        className={classNames(styles.text, row.isStruck && styles.struck)}
        dir="auto"
        style={{ WebkitLineClamp: lines }}
      >
        {row.text.trim() || 'Empty'}
      </span>
      {row.tip === 'open-end' && <span className="visually-hidden">, open end</span>}
      {hasNote(row) && <p className={styles.note}>{noteOf(row)}</p>}
    </li>
  )
}

/** A ring for an open end, a bar where the chain stops, a square where an action closes it; else the twig that goes on. */
function Tip({ answer: { tip, below, actionItems } }: { readonly answer: Answer }) {
  return (
    <svg className={styles.tip} viewBox="0 0 28 36" aria-hidden="true">
      <path d="M0 18H16" />
      {tip === 'open-end' && <circle cx="20" cy="18" r="5" />}
      {tip === 'stop' && <path className={styles.bar} d="M18 9V27" />}
      {tip === 'none' && below === 0 && actionItems > 0 && (
        <rect className={styles.item} x="15" y="12.5" width="11" height="11" rx="2" />
      )}
    </svg>
  )
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

function noteOf({ below, openEndsBelow, stop, actionItems }: Answer): string {
  return [
    below > 0 && `+${below} below`,
    openEndsBelow > 0 && counted(openEndsBelow, 'open end'),
    actionItems > 0 && counted(actionItems, 'action'),
    stop !== null && `we stop here: ${stop}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

export interface NoAnswersProps {
  readonly focus: ParentId
  readonly hasProblem: boolean
}

/** Nobody has answered yet: what to do in an empty tree; else that the question is open. */
export function NoAnswers({ focus, hasProblem }: NoAnswersProps) {
  const words =
    focus !== HEAD
      ? 'No answer yet'
      : hasProblem
        ? 'Type the first thing it caused'
        : 'Say it in one sentence'
  return <p className={styles.none}>{words}</p>
}
