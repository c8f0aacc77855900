import type { LaidOutTree, PlacedLabel } from '../layouts/index.ts'

/** The text of a label as bars: for a size at which letters cannot be told apart. Nothing for the problem: it is a shape of its own. */
export function textBar({ box, text, style }: PlacedLabel): string {
  if (style === 'head') return ''
  const height = text.height / text.lines.length
  const longest = Math.max(1, ...text.lines.map(other => other.length))
  return text.lines
    .map((line, index) => {
      const width = Math.round((text.width * line.length) / longest)
      const y = Math.round(box.y + (box.height - text.height) / 2 + index * height + height * 0.25)
      return `M${Math.round(box.x + (box.width - text.width) / 2)} ${y}h${width}v${Math.round(height * 0.5)}h${-width}z`
    })
    .join('')
}

/** All text as bars, one shape. */
export const textBars = ({ labels }: Pick<LaidOutTree, 'labels'>): string => labels.map(textBar).join('')
