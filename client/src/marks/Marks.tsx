import type { LabelExtras } from 'shared/layouts'
import { markShapes } from 'shared/picture'
import { classNames } from '../ui/index.ts'
import { ItemSquare } from './ItemSquare.tsx'
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
  if (mark.kind === 'writer')
    return (
      <span
        className={classNames(styles.writer, mark.isBelow && styles.below)}
        style={{ '--person': mark.colour === null ? 'var(--ink-3)' : `var(--person-${mark.colour})` }}
        title={titleOfWriter(mark)}
      >
        {mark.initials}
      </span>
    )
  if (mark.kind === 'more') return <span className={styles.count}>+{mark.count}</span>
  if (mark.kind === 'confirmed')
    return (
      <svg className={styles.confirmed} viewBox="0 0 14 14" aria-hidden="true">
        <path d={markShapes.confirmed} />
      </svg>
    )
  return (
    <>
      <ItemSquare state={mark.state} />
      {mark.initials && <span className={styles.initials}>{mark.initials}</span>}
    </>
  )
}

/** For whoever points at it: initials alone say little. */
function titleOfWriter({ name, isBelow }: Extract<Mark, { kind: 'writer' }>): string {
  if (name === '') return 'A cause without words'
  return isBelow ? `${name} is typing below` : `${name} is typing`
}
