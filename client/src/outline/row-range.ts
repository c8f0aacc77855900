import type { ParentId } from 'shared/model'
import type { OutlineRow } from './outline-rows.ts'

/** The rows from one to another as they are shown, both included; `to` is the last, so that it becomes the primary. */
export function rowRange(rows: readonly OutlineRow[], from: ParentId, to: ParentId): readonly ParentId[] {
  const [start, end] = [from, to].map(id => rows.findIndex(row => row.id === id))
  if (start === undefined || end === undefined || end < 0) return []
  if (start < 0) return [to]
  const between = rows.slice(Math.min(start, end), Math.max(start, end) + 1).map(row => row.id)
  return start <= end ? between : between.reverse()
}
