import { DEFAULT_DUE_DAYS, dayAfter, isDay, type Weekday, weekdayAfter } from '../model/index.ts'

const WEEKDAYS: readonly RegExp[] = [
  /^sun(?:day)?$/,
  /^mon(?:day)?$/,
  /^tue(?:s(?:day)?)?$/,
  /^wed(?:nesday)?$/,
  /^thu(?:r(?:s(?:day)?)?)?$/,
  /^fri(?:day)?$/,
  /^sat(?:urday)?$/,
]

const MONTHS: readonly RegExp[] = [
  /^jan(?:uary)?$/,
  /^feb(?:ruary)?$/,
  /^mar(?:ch)?$/,
  /^apr(?:il)?$/,
  /^may$/,
  /^june?$/,
  /^july?$/,
  /^aug(?:ust)?$/,
  /^sept?(?:ember)?$/,
  /^oct(?:ober)?$/,
  /^nov(?:ember)?$/,
  /^dec(?:ember)?$/,
]

/** Beyond it a number is not meant as days: nobody plans that far in a meeting. */
const MAX_DAYS = 3660

/** The due date of an action item when nobody names one: a week from today. */
export const defaultDue = (today: string): string => dayAfter(today, DEFAULT_DUE_DAYS)

/**
 * The day that these words name, counted from today: "today", "tomorrow", "fri" (the next one, a week away on a
 * Friday), "in 3 days", "in 2 weeks", "+7d", "+2w", "next week", "2026-12-01", "12 dec", "Dec 12th 2026", "12.12." (a day without a
 * year is the next one). Null for "none" and "no date", undefined when the words name no day.
 */
export function readDueWords(said: string, today: string): string | null | undefined {
  const words = said.trim().toLowerCase().replace(/\s+/g, ' ')
  if (words === 'none' || words === 'no date') return null
  if (words === 'today') return today
  if (words === 'tomorrow') return dayAfter(today, 1)
  if (words === 'next week') return dayAfter(today, 7)
  const weekday = WEEKDAYS.findIndex(name => name.test(words.replace(/^next /, '')))
  if (weekday >= 0) return weekdayAfter(today, weekday as Weekday)
  return readSpan(words, today) ?? readDate(words, today)
}

const DAY_FIRST = /^(?<day>\d{1,2})(?:st|nd|rd|th|\.)? (?<month>[a-z]{3,9})\.?,?(?: (?<year>\d{4}))?$/
const MONTH_FIRST = /^(?<month>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,?(?: (?<year>\d{4}))?$/
const WITH_POINTS = /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})?$/

/** Points stand between day and month wherever they are written; strokes stand for two orders, and are not read. */
function readDate(words: string, today: string): string | undefined {
  if (isDay(words)) return words
  const found = [DAY_FIRST, MONTH_FIRST, WITH_POINTS].map(shape => shape.exec(words)?.groups).find(Boolean)
  const { day = '', month = '', year } = found ?? {}
  const number = /^\d/.test(month) ? Number(month) : MONTHS.findIndex(name => name.test(month)) + 1
  const inYear = (of: number) => [of, ...[number, day].map(part => String(part).padStart(2, '0'))].join('-')
  const thisYear = Number(today.slice(0, 4))
  const days = year ? [inYear(Number(year))] : [inYear(thisYear), inYear(thisYear + 1)]
  return days.find(each => isDay(each) && (year || each >= today))
}

function readSpan(words: string, today: string): string | undefined {
  const span = /^(?:\+|in )(\d{1,4}) ?(d|days?|w|weeks?)$/.exec(words)
  if (!span) return undefined
  const days = Number(span[1]) * (span[2]?.startsWith('w') ? 7 : 1)
  return days <= MAX_DAYS ? dayAfter(today, days) : undefined
}
