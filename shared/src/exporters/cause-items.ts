import { actionItemsByCause, type ParentId, type Rca, walk } from '../model/index.ts'
import { type ActionItemNames, causeLine } from './cause-line.ts'
import type { ExportOptions } from './exporter.ts'
import { listItem } from './markdown.ts'
import { levelOf, type TreeItem } from './write-tree.ts'

/** A1, A2 … for those that hang on a live cause, which says so by that name. */
export function nameActionItems(rca: Rca): ActionItemNames {
  const hanging = Array.from(rca.actionItems.values()).filter(
    item => item.cause && rca.causes.has(item.cause),
  )
  return new Map(hanging.map((item, index) => [item.id, `A${index + 1}`]))
}

/** The tree under a parent as nested list items. */
export function causeItemsUnder(
  rca: Rca,
  from: ParentId,
  names: ActionItemNames,
  options: ExportOptions,
): readonly TreeItem[] {
  const hanging = actionItemsByCause(rca.actionItems.values())
  return Array.from(walk(rca, from), ({ cause, depth }) => {
    const marks = (hanging.get(cause.id) ?? []).flatMap(item => names.get(item.id) ?? [])
    return { item: listItem(causeLine(cause, rca, marks, options)), level: levelOf(depth) }
  })
}
