import { type CauseRecord, nextCounter } from './cause-record.ts'
import type { Place } from './places.ts'

/** Moves a cause: its newest place is this one. */
export function writeEdge(record: CauseRecord, place: Place): void {
  const counter = nextCounter(record)
  // Only a hostile peer counts to the end: begin again, for this cause alone.
  if (counter === null)
    for (const key of Array.from(record.entry.keys())) if (key.startsWith('edge:')) record.entry.delete(key)
  record.entry.set(`edge:${place.parent}`, [counter ?? 0, place.order])
}
