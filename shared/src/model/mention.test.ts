import { expect, test } from 'vitest'
import { findMentioned, findNamed, isMentioned, mentionable, mentionOf } from './mention.ts'

const people = [
  'Ann',
  'Anna Lind',
  'Jeffrey T. Fredrick',
  "Conan O'Brien",
  'Jörg Müller',
  '山田 太郎',
  '🦊',
].map(name => mentionable({ name }))
const found = (mention: string) => findMentioned(mention, people)?.name

test.each([
  ['ann', 'Ann'],
  ['ANNALIND', 'Anna Lind'],
  ['anna', 'Anna Lind'],
  ['an', 'Ann'],
  ['al', 'Anna Lind'],
  ['jtf', 'Jeffrey T. Fredrick'],
  ['jf', 'Jeffrey T. Fredrick'],
  ['fred', 'Jeffrey T. Fredrick'],
  ["o'brien", "Conan O'Brien"],
  ['obrien', "Conan O'Brien"],
  ['müller', 'Jörg Müller'],
  ['山田', '山田 太郎'],
])('[M8] @%s means %s', (mention, name) => {
  expect(found(mention)).toBe(name)
})

test('[M8] nobody is meant by what fits nobody, several, or no letter', () => {
  expect(found('bob')).toBeUndefined()
  expect(found('j')).toBeUndefined()
  expect(found('🦊')).toBeUndefined()
  expect(found('')).toBeUndefined()
})

test('[M8] who could be one of several is no stranger', () => {
  expect(isMentioned('j', people)).toBe(true)
  expect(isMentioned('bob', people)).toBe(false)
})

test('[M8] without an "@" the beginning of a name is not enough', () => {
  expect(findNamed('Fredrick', people)?.name).toBe('Jeffrey T. Fredrick')
  expect(findNamed('Fred', people)).toBeNull()
})

test('[M8] what is written for a person means that person again', () => {
  for (const { person } of people) {
    const mention = mentionOf(person, people)
    if (mention !== null) expect(findMentioned(mention, people)).toBe(person)
  }
  expect(mentionOf(people[2]?.person ?? { name: '' }, people)).toBe('JeffreyTFredrick')
  expect(mentionOf({ name: '🦊' }, people)).toBeNull()
})
