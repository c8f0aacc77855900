import { expect, test } from 'vitest'
import { dayAfter, isDay, utcDayOf, type Weekday, weekdayAfter, weekdayBefore } from './calendar-day.ts'
import { isSaidTime } from './moment.ts'

test.each([
  ['2026-11-23', 1, '2026-11-24'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2023-02-28', 1, '2023-03-01'],
  ['2000-02-28', 2, '2000-03-01'],
  ['1900-02-28', 1, '1900-03-01'],
  ['2026-03-01', -1, '2026-02-28'],
  ['1970-01-01', -1, '1969-12-31'],
  // Samoa has no such day, and a computer there counts it all the same.
  ['2011-12-29', 1, '2011-12-30'],
])('[M10] %s and %i days are %s', (day, days, other) => {
  expect(dayAfter(day, days)).toBe(other)
})

test('[M10] every day of 400 years is one, and has its weekday', () => {
  // A Wednesday.
  let day = '1800-01-01'
  for (let n = 0; n < 146_097; n++) {
    if (!isDay(day) || weekdayAfter(dayAfter(day, -1), ((3 + n) % 7) as Weekday) !== day) expect.fail(day)
    day = dayAfter(day, 1)
  }
  expect(day).toBe('2200-01-01')
})

test('[M10] a weekday is the next or the last one, a week away on itself', () => {
  // A Monday.
  expect(weekdayAfter('2026-11-23', 5)).toBe('2026-11-27')
  expect(weekdayAfter('2026-11-23', 1)).toBe('2026-11-30')
  expect(weekdayBefore('2026-11-23', 6)).toBe('2026-11-21')
  expect(weekdayBefore('2026-11-23', 1)).toBe('2026-11-16')
  expect(weekdayAfter('1969-12-31', 4)).toBe('1970-01-01')
})

test('[M10] a time has its day in Greenwich', () => {
  expect(utcDayOf(0)).toBe('1970-01-01')
  expect(utcDayOf(-1)).toBe('1969-12-31')
  expect(utcDayOf(Date.UTC(2026, 10, 23, 23, 59))).toBe('2026-11-23')
})

test.each([
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '2026-1-1',
  '26-01-01',
  '',
  null,
  20260101,
])('[M10] %s is no day', value => {
  expect(isDay(value)).toBe(false)
})

test('[M10] a time that was said is a real one', () => {
  expect(isSaidTime({ at: '2012-02-29T23:59', precision: 'minute' })).toBe(true)
  expect(isSaidTime({ at: '2012-02-30T03:10', precision: 'minute' })).toBe(false)
  expect(isSaidTime({ at: '2012-02-18T24:10', precision: 'minute' })).toBe(false)
  expect(isSaidTime({ at: '2012-02-18T03:60', precision: 'minute' })).toBe(false)
  expect(isSaidTime({ at: '2012-02-31', precision: 'day' })).toBe(false)
  expect(isSaidTime({ at: '', precision: 'unknown' })).toBe(true)
})
