/** From 0, which is Sunday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

const DAY_MS = 86_400_000
const SHAPE = /^\d{4}-\d{2}-\d{2}$/

/** Whether a value is a day of the calendar, `YYYY-MM-DD`: not the 31st of February. */
export const isDay = (value: unknown): value is string =>
  typeof value === 'string' && SHAPE.test(value) && dayOf(daysSince1970(value)) === value

/** The day so many days after this one; before it when negative. */
export const dayAfter = (day: string, days: number): string => dayOf(daysSince1970(day) + days)

/** The next such weekday: a week away when the day itself is one. */
export const weekdayAfter = (day: string, weekday: Weekday): string =>
  dayAfter(day, daysBetween(weekdayOf(day), weekday))

/** The last such weekday: a week ago when the day itself is one. */
export const weekdayBefore = (day: string, weekday: Weekday): string =>
  dayAfter(day, -daysBetween(weekday, weekdayOf(day)))

/** The day in Greenwich at a time, milliseconds since 1970. */
export const utcDayOf = (time: number): string => dayOf(Math.floor(time / DAY_MS))

/** 1 January 1970 was a Thursday. */
const weekdayOf = (day: string): number => (((daysSince1970(day) + 4) % 7) + 7) % 7

const daysBetween = (from: number, to: number): number => (to - from + 7) % 7 || 7

/** The package has no clock, no zone and no `Date`: days are counted in eras of 400 years that begin on 1 March. */
function dayOf(days: number): string {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
    '-',
  )
}

function daysSince1970(day: string): number {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number)
  const shiftedYear = month <= 2 ? year - 1 : year
  const era = Math.floor(shiftedYear / 400)
  const yearOfEra = shiftedYear - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}
