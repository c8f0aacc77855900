import type { CauseId, MomentId } from './ids.ts'

/** How well a time is known. Unknown stays unknown. */
export type Precision = 'minute' | 'day' | 'unknown'

export const isPrecision = (value: unknown): value is Precision =>
  value === 'minute' || value === 'day' || value === 'unknown'

/** A time as it was said: `at` is `YYYY-MM-DDTHH:MM` (local) for a minute, `YYYY-MM-DD` for a day, empty when unknown. */
export interface SaidTime {
  readonly at: string
  readonly precision: Precision
}

export const UNKNOWN_TIME: SaidTime = { at: '', precision: 'unknown' }

const SHAPE: Record<Precision, RegExp> = {
  minute: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/,
  day: /^\d{4}-\d{2}-\d{2}$/,
  unknown: /^$/,
}

export const isSaidTime = (time: SaidTime): boolean =>
  isPrecision(time.precision) && SHAPE[time.precision].test(time.at)

/** What happened when. */
export interface Moment {
  readonly id: MomentId
  readonly text: string
  readonly time: SaidTime
  readonly cause: CauseId | null
}
