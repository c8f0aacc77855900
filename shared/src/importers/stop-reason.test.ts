import { expect, test } from 'vitest'
import { dispositions } from '../model/index.ts'
import { parseStopReason } from './index.ts'

const plain = { verification: null, note: '', reference: '' }

test('[I4] every disposition is found by digit, label, word and wording', () => {
  for (const [index, [disposition, row]] of Object.entries(dispositions).entries())
    for (const said of [String(index + 1), row.label, row.word, row.wording.toUpperCase()])
      expect(parseStopReason(said)).toEqual({ ...plain, disposition })
})

test.each([
  ['too expensive: three weeks', { disposition: 'too-expensive', note: 'three weeks' }],
  [
    'too expensive, three weeks; nobody free',
    { disposition: 'too-expensive', note: 'three weeks; nobody free' },
  ],
  ['5: three weeks; see 16 Feb', { disposition: 'too-expensive', note: 'three weeks', reference: '16 Feb' }],
  ['Covered (16 Feb 2012)', { disposition: 'covered-elsewhere', reference: '16 Feb 2012' }],
  [
    'covered by another RCA: 16 Feb; action 2',
    { disposition: 'covered-elsewhere', reference: '16 Feb', note: 'action 2' },
  ],
  ['own rca', { disposition: 'own-rca' }],
  ['see 16 Feb 2012', { disposition: null, reference: '16 Feb 2012' }],
  ['Ruled out', { disposition: null, verification: 'ruled-out' }],
  ['confirmed', { disposition: null, verification: 'confirmed' }],
])('[I4] %s', (said, expected) => {
  expect(parseStopReason(said)).toEqual({ ...plain, ...expected })
})

test.each([
  'because',
  '2 servers were down',
  '9',
  'coverage is low',
  'see',
  'confirmed by nobody',
  '',
  'possible',
])('[I4] "%s" is no reason to stop', said => {
  expect(parseStopReason(said)).toBeNull()
})
