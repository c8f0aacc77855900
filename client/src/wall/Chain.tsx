import { classNames } from '../ui/class-names.ts'
import styles from './Chain.module.css'
import type { FoldedChain } from './fit-chain.ts'
import type { Shown } from './wall-rows.ts'
import type { ChainStep } from './wall-view.ts'

/** The way from the problem down to what is asked; its middle may be only a number. */
export function Chain({ chain: { top, folded, bottom } }: { readonly chain: FoldedChain }) {
  if (top.length === 0) return null
  return (
    <ol className={styles.chain} aria-label="From the problem down to the question">
      {top.map((shown, at) => (
        <Step key={shown.row.id} shown={shown} isProblem={at === 0} />
      ))}
      {folded > 0 && <li className={styles.folded}>… {folded} more</li>}
      {bottom.map(shown => (
        <Step key={shown.row.id} shown={shown} />
      ))}
    </ol>
  )
}

function Step({
  shown: { row, lines },
  isProblem = false,
}: {
  readonly shown: Shown<ChainStep>
  readonly isProblem?: boolean
}) {
  return (
    <li className={classNames(styles.step, isProblem && styles.problem)}>
      <span className={styles.text} dir="auto" style={{ WebkitLineClamp: lines }}>
        {row.text.trim() || 'Problem'}
      </span>
      {row.beside > 0 && <span className={styles.beside}>+{row.beside} beside</span>}
    </li>
  )
}
