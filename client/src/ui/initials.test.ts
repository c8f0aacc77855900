import { expect, test } from 'vitest'
import { initialsOf } from './initials.ts'

test('[V4] initials are the first letters of the first and the last word of a name', () => {
  expect(initialsOf('Ada Lovelace')).toBe('AL')
  expect(initialsOf('jean-luc von der picard')).toBe('JP')
  expect(initialsOf('mm')).toBe('M')
  expect(initialsOf('Łukasz')).toBe('Ł')
  expect(initialsOf('李 小龙')).toBe('李小')
  expect(initialsOf('👩‍🚀 Team')).toBe('👩‍🚀T')
  expect(initialsOf('  ')).toBe('?')
})
