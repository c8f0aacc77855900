import { linesOf, NOTE_LINE, PROBLEM_TYPE, ROW_TYPE, type Shown, shareLines } from './wall-rows.ts'
import type { ChainStep } from './wall-view.ts'

/** A chain of which the middle may be folded to a count. */
export interface FoldedChain {
  readonly top: readonly Shown<ChainStep>[]
  readonly folded: number
  readonly bottom: readonly Shown<ChainStep>[]
}

// As in Chain.module.css, px at 1920×1080: below each row, beside its words, and inside the problem.
const GAP = 12
const ASIDE = 200
const PROBLEM = { padding: 20, aside: 48 } as const
const MOST_LINES = 2

/**
 * The chain in one line a step, its middle folded until it fits: the problem, the first bone and what lies next to the
 * question stay longest. Then, from the question upwards, as many second lines as there is room for.
 */
export function fitChain(steps: readonly ChainStep[], width: number, height: number): FoldedChain {
  let kept = steps.length
  while (kept > 2 && chainHeight(cutChain(steps, kept)) > height) kept -= 1
  const { top, folded, bottom } = cutChain(steps, kept)
  const problem = top[0]
  const lines = shareLines(
    [...top, ...bottom].reverse(),
    height - chainHeight({ top, folded, bottom }),
    shown =>
      Math.min(
        MOST_LINES,
        shown === problem
          ? linesOf(shown.row.text, PROBLEM_TYPE, width - PROBLEM.aside)
          : linesOf(shown.row.text, ROW_TYPE, width - ASIDE),
      ),
  )
  const grown = (shown: Shown<ChainStep>) => ({ ...shown, lines: lines.get(shown) ?? 1 })
  return { top: top.map(grown), folded, bottom: bottom.map(grown) }
}

function cutChain(steps: readonly ChainStep[], kept: number): FoldedChain {
  const rows = steps.map(row => ({ row, lines: 1 }))
  const atTop = kept < 4 ? 1 : 2
  const folded = steps.length - kept
  return { top: rows.slice(0, atTop), folded, bottom: rows.slice(atTop + folded) }
}

export function chainHeight({ top, folded, bottom }: FoldedChain): number {
  const rows = [...top, ...bottom]
  const lines = rows.reduce((sum, shown) => sum + shown.lines, 0)
  return (
    lines * ROW_TYPE.lineHeight +
    rows.length * GAP +
    (rows.length > 0 ? PROBLEM.padding : 0) +
    (folded > 0 ? NOTE_LINE + GAP : 0)
  )
}
