import { expect, test } from 'vitest'
import { parseMomentLine } from './moment-line.ts'

const DAY = '2026-11-21'
const read = (line: string, day = DAY) => {
  const { text, time } = parseMomentLine(line, day)
  return [text, time.at]
}

test.each([
  ['10:05 Alarm rings', 'Alarm rings', '2026-11-21T10:05'],
  ['9:50 – the disk is full', 'the disk is full', '2026-11-21T09:50'],
  ['3:12 pm: nobody answers', 'nobody answers', '2026-11-21T15:12'],
  ['13:00 pm Failover', 'Failover', '2026-11-21T13:00'],
  ['12:00am, restart', 'restart', '2026-11-21T00:00'],
  ['2026-11-20 23:59 Failover', 'Failover', '2026-11-20T23:59'],
  ['2026-11-20T23:59 - Failover', 'Failover', '2026-11-20T23:59'],
  ['2026-11-20: Customer calls', 'Customer calls', '2026-11-20'],
])('[I11] %s begins with its time', (line, text, at) => {
  expect(read(line)).toEqual([text, at])
})

test.each([
  'Alarm rings at 10:05',
  '10:05',
  '25:00 of the day',
  '2026-13-45 is no day',
  '10:05th attempt',
  '10.05 on the clock',
  '4 disks fail',
  '2026-11-20',
])('[I11] %s is all words', line => {
  expect(read(` ${line} `)).toEqual([line, ''])
})

test('[I11] without a day a time is words', () => {
  expect(read('10:05 Alarm rings', '')).toEqual(['10:05 Alarm rings', ''])
})
