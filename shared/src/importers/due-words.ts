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

/** Beyond it a number is not meant as days: nobody plans that far in a meeting. */
const MAX_DAYS = 3660

/** The due date of an action item when nobody names one: a week from today. */
export const defaultDue = (today: string): string => dayAfter(today, DEFAULT_DUE_DAYS)

/**
 * The day that these words name, counted from today: "today", "tomorrow", "fri" (the next one, a week away on a
 * Friday), "in 3 days", "in 2 weeks", "+7d", "+2w", "next week", "2026-12-01". Null for "none" and "no date", undefined
 * when the words name no day.
 */
export function readDueWords(said: string, today: string): string | null | undefined {
  const words = said.trim().toLowerCase().replace(/\s+/g, ' ')
  if (words === 'none' || words === 'no date') return null
  if (words === 'today') return today
  if (words === 'tomorrow') return dayAfter(today, 1)
  if (words === 'next week') return dayAfter(today, 7)
  const weekday = WEEKDAYS.findIndex(name => name.test(words.replace(/^next /, '')))
  if (weekday >= 0) return weekdayAfter(today, weekday as Weekday)
  return readSpan(words, today) ?? (isDay(words) ? words : undefined)
}

function readSpan(words: string, today: string): string | undefined {
  const span = /^(?:\+|in )(\d{1,4}) ?(d|days?|w|weeks?)$/.exec(words)
  if (!span) return undefined
  const days = Number(span[1]) * (span[2]?.startsWith('w') ? 7 : 1)
  return days <= MAX_DAYS ? dayAfter(today, days) : undefined
}
