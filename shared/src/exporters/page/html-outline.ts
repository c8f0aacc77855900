import type { TreeItem } from '../write-tree.ts'
import { lineOf } from './html-text.ts'

/** A line that search looks into. */
const line = (html: string): string => `<span class="line" dir="auto">${html}</span>`

/** A tree as nested lists that fold, given flat in reading order. No recursion: merges can nest without end. */
export function outlineAsHtml(items: readonly TreeItem[]): string {
  const parts: string[] = []
  let depth = 0
  for (const [index, { item, level }] of items.entries()) {
    for (; depth > level; depth--) parts.push('</ul></details></li>')
    const html = line(lineOf(item))
    const isParent = (items[index + 1]?.level ?? 0) > level
    if (depth === 0) parts.push('<ul class="outline">')
    depth = level
    if (isParent) {
      parts.push(`<li><details open><summary>${html}</summary><ul>`)
      depth++
    } else parts.push(`<li>${html}</li>`)
  }
  for (; depth > 1; depth--) parts.push('</ul></details></li>')
  return depth === 0 ? '' : `${parts.join('')}</ul>`
}

/** A plain list of lines. */
export const listAsHtml = (lines: readonly string[], kind: string): string =>
  lines.length === 0 ? '' : `<ul class="${kind}">${lines.map(html => `<li>${line(html)}</li>`).join('')}</ul>`
