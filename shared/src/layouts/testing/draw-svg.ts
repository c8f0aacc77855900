import { MARK_GAP } from '../extras.ts'
import { labelPadding } from '../label.ts'
import type { LaidOutTree, LayoutInput, PlacedLabel } from '../layout.ts'
import { typeStyles } from '../type-styles.ts'

const MARGIN = 32
const STROKES = { spine: 6, bone: 3.25, twig: 1.5, deeper: 1.25 } as const

const escapeText = (text: string) =>
  text.replace(/[&<>]/g, sign => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'))

function drawLabel({ box, text, word, style, align, hidden }: PlacedLabel, after: number): string {
  const type = typeStyles[style]
  const padding = labelPadding[style]
  const room = box.width - 2 * padding.x
  const anchor = align === 'left' ? 'start' : align === 'right' ? 'end' : 'middle'
  const x = box.x + padding.x + (align === 'left' ? 0 : align === 'right' ? room : room / 2)
  const fill = style === 'head' ? '#FAF8F4' : '#1F1D1A'
  const shape =
    style === 'head'
      ? `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="12" fill="#1F1D1A"/>`
      : `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="none" class="box"/>`
  const lines = text.lines.map((line, index) => {
    const isLast = index === text.lines.length - 1
    const shift = isLast ? (align === 'right' ? -after : align === 'middle' ? -after / 2 : 0) : 0
    const y = box.y + padding.y + index * type.lineHeight + type.lineHeight / 2 + type.size * 0.36
    return `<text x="${x + shift}" y="${y}" font-size="${type.size}" font-weight="${type.weight}" text-anchor="${anchor}" fill="${fill}">${escapeText(line)}${isLast && hidden > 0 ? ` +${hidden}` : ''}</text>`
  })
  const words = (word?.lines ?? []).map(
    (line, index) =>
      `<text x="${x}" y="${box.y + padding.y + text.height + index * 16 + 12}" font-size="12" text-anchor="${anchor}" fill="#57524A">${escapeText(line)}</text>`,
  )
  return [shape, ...lines, ...words].join('')
}

/** A plain picture of a drawing, for looking at it while working on a layout. */
export function drawSvg(tree: LaidOutTree, input: LayoutInput): string {
  const { x, y, width, height } = tree.bounds
  const bones = tree.bones.map(bone => {
    const points = bone.points.map(point => `${point.x},${point.y}`).join(' ')
    const tip = bone.points.at(-1)
    const extras = bone.id === 'head' ? null : input.extrasOf(bone.id)
    const ring =
      tip && extras?.tip === 'open-end'
        ? `<circle cx="${tip.x}" cy="${tip.y}" r="3" fill="#FAF8F4" stroke="#8A8276" stroke-width="1.25"/>`
        : ''
    return `<polyline points="${points}" fill="none" stroke="#8C8478" stroke-linecap="round" stroke-width="${STROKES[bone.kind]}"/>${ring}`
  })
  const labels = tree.labels.map(label => {
    const marks = label.id === 'head' ? 0 : input.extrasOf(label.id).marksWidth
    return drawLabel(label, marks > 0 ? marks + MARK_GAP : 0)
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" font-family="Inter" viewBox="${x - MARGIN} ${y - MARGIN} ${width + 2 * MARGIN} ${height + 2 * MARGIN}" width="${width + 2 * MARGIN}" height="${height + 2 * MARGIN}" style="background:#FAF8F4;font-kerning:none;font-feature-settings:'calt' 0,'liga' 0">${bones.join('')}${labels.join('')}</svg>`
}
