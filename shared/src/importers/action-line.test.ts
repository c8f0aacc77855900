import { describe, expect, test } from 'vitest'
import { mentionable, type PersonId } from '../model/index.ts'
import { parseActionLine } from './index.ts'

const person = (name: string) => mentionable({ id: name as PersonId, name })
const people = [
  person('Jeffrey T. Fredrick'),
  person('Ann Lee'),
  person('Anna Lind'),
  person("Conan O'Brien"),
]
// A Monday.
const parse = (line: string, today = '2026-11-23') => parseActionLine(line, { today, people })

describe('owners', () => {
  test.each([
    ['Schedule DR review @jtf fri', ['Jeffrey T. Fredrick']],
    ['Schedule DR review @Jeff', ['Jeffrey T. Fredrick']],
    ['Schedule DR review @fredrick, @annlee tomorrow', ['Jeffrey T. Fredrick', 'Ann Lee']],
    ['@jtf Schedule DR review', ['Jeffrey T. Fredrick']],
    ['@jtf: Schedule DR review', ['Jeffrey T. Fredrick']],
    ['Schedule DR review @annlee @ob', ['Ann Lee', "Conan O'Brien"]],
    ["Schedule DR review @o'brien @jf", ["Conan O'Brien", 'Jeffrey T. Fredrick']],
    ['Schedule DR review @jtf @jtf', ['Jeffrey T. Fredrick']],
    ['Schedule DR review - JTF / Anna Lind', ['Jeffrey T. Fredrick', 'Anna Lind']],
  ])('[I9] %s', (line, owners) => {
    expect(parse(line).owners).toEqual(owners)
  })

  test('[I9] who is nobody here, could be several, or is named in the middle stays in the text', () => {
    expect(parse('Ask @bob')).toMatchObject({ text: 'Ask @bob', owners: [] })
    expect(parse('Ask @l')).toMatchObject({ text: 'Ask @l', owners: [] })
    expect(parse('Ask @jtf to explain')).toMatchObject({ text: 'Ask @jtf to explain', owners: [] })
    expect(parse('Split A - B')).toMatchObject({ text: 'Split A - B', owners: [] })
    expect(parse('@jtf')).toMatchObject({ text: '@jtf', owners: [] })
  })
})

describe('due', () => {
  test.each([
    ['Do it', '2026-11-30'],
    ['Do it today', '2026-11-23'],
    ['Do it tomorrow', '2026-11-24'],
    ['Do it fri', '2026-11-27'],
    ['Do it by Friday', '2026-11-27'],
    ['Do it next tue', '2026-11-24'],
    ['Do it mon', '2026-11-30'],
    ['Do it in 3 days', '2026-11-26'],
    ['Do it in 1 day', '2026-11-24'],
    ['Do it in 2 weeks', '2026-12-07'],
    ['Do it next week', '2026-11-30'],
    ['Do it +7d', '2026-11-30'],
    ['Do it +2w @jtf', '2026-12-07'],
    ['Do it 2026-12-01', '2026-12-01'],
    ['Do it due 2026-12-01 @jtf', '2026-12-01'],
    ['Do it 12 dec', '2026-12-12'],
    ['Do it by December 12th', '2026-12-12'],
    ['Do it 3 Jan.', '2027-01-03'],
    ['Do it 23 nov', '2026-11-23'],
    ['Do it Dec 1, 2027 @jtf', '2027-12-01'],
    ['Do it 12.12.', '2026-12-12'],
    ['Do it none', null],
    ['Do it due none', null],
    ['Do it no date', null],
  ])('[I9] %s', (line, due) => {
    expect(parse(line)).toMatchObject({ text: 'Do it', due })
  })

  test('[I9] a month, a year and a leap day are crossed', () => {
    expect(parse('Do it tomorrow', '2027-12-31').due).toBe('2028-01-01')
    expect(parse('Do it', '2028-02-24').due).toBe('2028-03-02')
  })

  test('[I9] a day that is part of the sentence, or none, stays in the text', () => {
    const week = '2026-11-30'
    expect(parse('Explain what broke on Monday')).toMatchObject({
      text: 'Explain what broke on Monday',
      due: week,
    })
    expect(parse('Do it 2026-02-30')).toMatchObject({ text: 'Do it 2026-02-30', due: week })
    for (const line of ['Do it 31 feb', 'Do it 12/11', 'Read mark 12', 'Move to step 0 dec', 'Fix dec 40'])
      expect(parse(line)).toMatchObject({ text: line, due: week })
    expect(parse('fri')).toMatchObject({ text: 'fri', due: week })
    expect(parse('Wait +99999d')).toMatchObject({ text: 'Wait +99999d', due: week })
    expect(parse('')).toEqual({ text: '', owners: [], due: week })
  })

  test('[I9] blanks inside the text stay', () => {
    expect(parse('Do  it\u00A0now   @jtf  fri').text).toBe('Do  it\u00A0now')
  })
})
