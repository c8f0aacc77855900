import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fuzzRun } from '../testing/index.ts'
import { parsePresence } from './presence.ts'

const whole = {
  person: 'AAAAAAAAAAAAAAAA',
  name: 'Bob',
  colour: 3,
  view: 'outline',
  selected: 'head',
  editing: { id: 'BBBBBBBBBBBBBBBB', caret: 'AQ' },
  pointer: { id: 'head', dx: 1.5, dy: -2 },
  isAway: false,
}

test('[P25] a well-formed presence is read as it is', () => {
  expect(parsePresence(whole)).toEqual(whole)
})

test('[P25] a state that names no person is no presence', () => {
  for (const state of [null, 3, 'x', [], {}, { person: '__proto__' }, { ...whole, person: 'a:b' }])
    expect(parsePresence(state)).toBeNull()
})

test('[P25] malformed fields fall back to what shows least', () => {
  expect(
    parsePresence({
      ...whole,
      name: 7,
      colour: Number.NaN,
      view: '<b>',
      selected: 'parked',
      editing: { id: '' },
      pointer: { id: 'head', dx: Number.POSITIVE_INFINITY, dy: 'x' },
      isAway: 'yes',
    }),
  ).toEqual({
    person: whole.person,
    name: '',
    colour: 0,
    view: 'fishbone',
    selected: null,
    editing: null,
    pointer: { id: 'head', dx: 0, dy: 0 },
    isAway: false,
  })
})

test('[P25] [H52] reading a presence never throws, whatever a peer sends', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (state, field) => {
      parsePresence(state)
      parsePresence({ ...whole, name: field, editing: field, pointer: field, colour: field, selected: field })
    }),
    fuzzRun(300),
  )
})
