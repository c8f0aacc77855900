import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fuzzRun } from '../testing/index.ts'
import { MAX_PRESENCE_BYTES, parsePresence } from './presence.ts'

const whole = {
  person: 'AAAAAAAAAAAAAAAA',
  name: 'Bob',
  colour: 3,
  view: 'outline',
  headSide: 'left',
  focus: 'DDDDDDDDDDDDDDDD',
  selected: 'head',
  editing: { id: 'BBBBBBBBBBBBBBBB', caret: 'AQ' },
  pointer: { id: 'head', dx: 1.5, dy: -2 },
  isAway: false,
  sight: { id: 'BBBBBBBBBBBBBBBB', dx: 12, dy: -340, width: 1440, height: 852 },
  following: 'CCCCCCCCCCCCCCCC',
  isLeading: true,
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
      headSide: 'up',
      focus: 'head',
      selected: 'parked',
      editing: { id: '' },
      pointer: { id: 'head', dx: Number.POSITIVE_INFINITY, dy: 'x' },
      isAway: 'yes',
      sight: { ...whole.sight, width: 0 },
      following: 'a:b',
      isLeading: 1,
    }),
  ).toEqual({
    person: whole.person,
    name: '',
    colour: 0,
    view: 'fishbone',
    headSide: 'right',
    focus: null,
    selected: null,
    editing: null,
    pointer: { id: 'head', dx: 0, dy: 0 },
    isAway: false,
    sight: null,
    following: null,
    isLeading: false,
  })
})

test('[P39] a place is whole and within the bounds of a drawing, or none', () => {
  const { sight } = whole
  const sightOf = (changed: object) => parsePresence({ ...whole, sight: { ...sight, ...changed } })?.sight
  expect(sightOf({})).toEqual(sight)
  const numbers = [Number.NaN, 1e308, -1e308, Number.POSITIVE_INFINITY, '7', null, undefined]
  for (const value of numbers)
    for (const field of ['dx', 'dy', 'width', 'height']) expect(sightOf({ [field]: value })).toBeNull()
  for (const extent of [0, -1440]) expect(sightOf({ height: extent })).toBeNull()
  for (const id of ['parked', '__proto__', 'a:b', 7]) expect(sightOf({ id })).toBeNull()
})

test('[P39] what an older client sends is a presence that leads nobody and follows nobody', () => {
  const { sight: _, following: __, isLeading: ___, ...older } = whole
  expect(parsePresence(older)).toEqual({ ...older, sight: null, following: null, isLeading: false })
})

test('[P39] the longest place leaves room for everything else in a presence', () => {
  const id = 'x'.repeat(64)
  const long = {
    ...whole,
    person: id,
    following: id,
    name: '\u{1f9d1}\u{1f3fd}'.repeat(100).slice(0, 100),
    editing: { id, caret: 'A'.repeat(200) },
    sight: {
      id,
      dx: -999999.123456789,
      dy: -999999.123456789,
      width: 999999.123456789,
      height: 999999.123456789,
    },
  }
  expect(new TextEncoder().encode(JSON.stringify(long)).length).toBeLessThan(MAX_PRESENCE_BYTES)
})

test('[P25] [H52] reading a presence never throws, whatever a peer sends', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (state, field) => {
      parsePresence(state)
      parsePresence({
        ...whole,
        name: field,
        editing: field,
        pointer: field,
        colour: field,
        selected: field,
        sight: field,
        following: field,
      })
    }),
    fuzzRun(300),
  )
})
