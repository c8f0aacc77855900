import { measureText, typeStyles } from '../layouts/index.ts'
import { drawBlock } from './draw-text.ts'
import type { DrawnRow } from './drawn-row.ts'
import { element } from './element.ts'
import type { PictureTheme } from './theme.ts'

const BETWEEN = ' › '

/** Where a branch hangs, from the problem down to its parent, in small words that end at `bottom`. */
export function drawChain(
  chain: readonly string[],
  { x, bottom, width }: { readonly x: number; readonly bottom: number; readonly width: number },
  theme: PictureTheme,
): DrawnRow {
  if (chain.length === 0) return { elements: [], height: 0 }
  const text = measureText(chain.join(BETWEEN), { ...typeStyles.word, maxWidth: width })
  const lines = drawBlock(text, { x, y: bottom - text.height }, typeStyles.word, theme.ink2)
  return { elements: [element('g', { 'data-part': 'chain' }, lines)], height: text.height }
}
