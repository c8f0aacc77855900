import type { LabelExtras } from 'shared/layouts'
import { type ActionItemState, actionItemStates } from 'shared/model'
import { classNames } from '../ui/index.ts'
import styles from './Marks.module.css'

type Mark = LabelExtras['marks'][number]

/** What stands after the last word. Decoration for screen readers: the box's name says the same in words. */
export function Marks({ marks, hidden }: { readonly marks: readonly Mark[]; readonly hidden: number }) {
  return (
    <>
      {marks.map((mark, index) => (
        <span key={index} className={styles.mark} style={{ width: mark.width }} aria-hidden="true">
          <OneMark mark={mark} />
        </span>
      ))}
      {hidden > 0 && (
        <span className={classNames(styles.mark, styles.count)} aria-hidden="true">
          +{hidden}
        </span>
      )}
    </>
  )
}

function OneMark({ mark }: { readonly mark: Mark }) {
  if (mark.kind === 'more') return <span className={styles.count}>+{mark.count}</span>
  if (mark.kind === 'confirmed')
    return (
      <svg className={styles.confirmed} viewBox="0 0 14 14" aria-hidden="true">
        <path d="M3 7.5 6 10.5 11.5 4" />
      </svg>
    )
  return (
    <>
      <ItemSquare state={mark.state} />
      {mark.initials && <span className={styles.initials}>{mark.initials}</span>}
    </>
  )
}

/** The square of an action item: told apart by its shape, not by its colour alone. */
export function ItemSquare({ state }: { readonly state: ActionItemState }) {
  const { mark } = actionItemStates[state]
  return (
    <svg className={styles[mark]} viewBox="0 0 14 14" aria-hidden="true">
      <rect x="1.75" y="1.75" width="10.5" height="10.5" rx="2" />
      {shapes[mark] && <path d={shapes[mark]} />}
    </svg>
  )
}

const shapes: Record<(typeof actionItemStates)[ActionItemState]['mark'], string> = {
  open: '',
  done: 'M4 7.25 6.25 9.5 10.25 4.75',
  struck: 'M3.75 10.25 10.25 3.75',
  parked: 'M5.5 4.75v4.5M8.5 4.75v4.5',
}
