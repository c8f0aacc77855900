import { isSaidTime, type SaidTime, UNKNOWN_TIME } from '../model/index.ts'

export interface MomentLine {
  readonly text: string
  readonly time: SaidTime
}

const DAY = /^(\d{4}-\d{2}-\d{2})(?=[T\s,:–—-])[T\s]*/u
const CLOCK = /^(\d{1,2}):(\d{2})(?: ?([ap])m)?(?=[\s,:–—-])/iu
const SEPARATOR = /^[\s,:–—-]+/u

/**
 * "10:05 Alarm rings", "2026-11-21 10:05 – Alarm rings" and "2026-11-21 Alarm rings" as what happened when. A time
 * without a day is of the given one (`YYYY-MM-DD`, empty when none is known). A line that says nothing after its time, or
 * no time that exists, is all words.
 */
export function parseMomentLine(line: string, day: string): MomentLine {
  const whole = line.trim()
  const [beginning = '', said = day] = DAY.exec(whole) ?? []
  const rest = whole.slice(beginning.length)
  const clock = CLOCK.exec(rest)
  const text = rest.slice(clock?.[0].length ?? 0).replace(SEPARATOR, '')
  const time = clock ? minuteOf(said, clock) : dayOf(beginning && said)
  return text !== '' && isSaidTime(time) ? { text, time } : { text: whole, time: UNKNOWN_TIME }
}

const dayOf = (day: string): SaidTime => (day === '' ? UNKNOWN_TIME : { at: day, precision: 'day' })

function minuteOf(day: string, [, hour, minute, half]: RegExpExecArray): SaidTime {
  // Noon is 12 pm, midnight 12 am.
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour)
  return { at: `${day}T${String(hours).padStart(2, '0')}:${minute}`, precision: 'minute' }
}
