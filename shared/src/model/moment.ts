import { isDay } from './calendar-day.ts'
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

const MINUTE = /^(.*)T(?:[01]\d|2[0-3]):[0-5]\d$/

const FORM: Record<Precision, (at: string) => boolean> = {
  minute: at => isDay(MINUTE.exec(at)?.[1]),
  day: isDay,
  unknown: at => at === '',
}

export const isSaidTime = ({ at, precision }: SaidTime): boolean =>
  isPrecision(precision) && FORM[precision](at)

/** What happened when. */
export interface Moment {
  readonly id: MomentId
  readonly text: string
  readonly time: SaidTime
  readonly cause: CauseId | null
  /** Milliseconds since 1970; null when not known. Those of the same time, or of none, are told in this order. */
  readonly createdAt: number | null
}
