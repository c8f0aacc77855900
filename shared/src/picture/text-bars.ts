import type { LaidOutTree } from '../layouts/index.ts'

/** All text as bars, one shape: for a size at which letters cannot be told apart; the problem is a shape of its own. */
export function textBars({ labels }: Pick<LaidOutTree, 'labels'>): string {
  return labels
    .filter(label => label.style !== 'head')
    .flatMap(({ box, text }) =>
      text.lines.map((line, index) => {
        const height = text.height / text.lines.length
        const longest = Math.max(1, ...text.lines.map(other => other.length))
        const width = Math.round((text.width * line.length) / longest)
        const y = Math.round(box.y + (box.height - text.height) / 2 + index * height + height * 0.25)
        return `M${Math.round(box.x + (box.width - text.width) / 2)} ${y}h${width}v${Math.round(height * 0.5)}h${-width}z`
      }),
    )
    .join('')
}
