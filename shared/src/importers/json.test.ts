import { expect, test } from 'vitest'
import { exporters } from '../exporters/index.ts'
import { BOUNDS, FILE_LIMITS, type RcaId } from '../model/index.ts'
import { readDraft } from '../testing/open-test-rca.ts'
import { importText } from './index.ts'

const context = { newId: () => 'new-id-0000000000', today: '2026-11-23' }
const options = { id: 'abcdefghijklmnopqrstuv' as RcaId, pageUrl: null, pictureName: null, picture: null }
const id = (name: string) => `${name}-000000000000` as never

// biome-ignore lint/suspicious/noExplicitAny: a test bends the file in ways that no type allows.
type Bent = any

const file = (): Bent =>
  JSON.parse(
    exporters.json.write(
      readDraft({
        people: [{ id: id('p'), name: 'Ann' }],
        causes: [
          { id: id('a'), text: 'a', children: [{ id: id('b'), text: 'b', evidence: [{ id: id('e') }] }] },
        ],
        actionItems: [{ id: id('i'), text: 'act' }],
        moments: [{ id: id('m'), text: 'then' }],
      }),
      options,
    ),
  )

const refusal = (text: string) => {
  const result = importText(text, context)
  return result.ok ? null : result.error
}
const bent = (bend: (value: Bent) => void) => {
  const value = file()
  bend(value)
  return refusal(JSON.stringify(value))
}

test('[I8] an unbent file is taken', () => {
  expect(bent(() => undefined)).toBeNull()
})

test.each<[string, string, (value: Bent) => void]>([
  [
    'a number for a text',
    'causes.0.text',
    value => {
      value.causes[0].text = 7
    },
  ],
  [
    'an object for a text',
    'title',
    value => {
      value.title = { toString: 'x' }
    },
  ],
  [
    'a missing list',
    'people',
    value => {
      delete value.people
    },
  ],
  [
    'a list for an object',
    'facts',
    value => {
      value.facts = []
    },
  ],
  [
    'an unknown disposition',
    'causes.0.disposition',
    value => {
      value.causes[0].disposition = 'toString'
    },
  ],
  [
    'an unknown state',
    'actionItems.0.state',
    value => {
      value.actionItems[0].state = '__proto__'
    },
  ],
  [
    'a prototype key as an id',
    'causes.0.id',
    value => {
      value.causes[0].id = '__proto__'
    },
  ],
  [
    'an id with a colon',
    'moments.0.id',
    value => {
      value.moments[0].id = 'a:b'
    },
  ],
  [
    'a time that is none',
    'facts.incidentStart',
    value => {
      value.facts.incidentStart = { at: 'noon', precision: 'minute' }
    },
  ],
  [
    'a day that is none',
    'actionItems.0.due',
    value => {
      value.actionItems[0].due = 'friday'
    },
  ],
  [
    'a moment beyond numbers',
    'causes.0.createdAt',
    value => {
      value.causes[0].createdAt = '1e99'
    },
  ],
  [
    'a label that is too long',
    'causes.1.text',
    value => {
      value.causes[1].text = 'x'.repeat(FILE_LIMITS.label + 1)
    },
  ],
  [
    'a reserved parent name as an id',
    'causes.0.id',
    value => {
      value.causes[0].id = 'head'
    },
  ],
  [
    'a duplicate cause',
    'occurs twice',
    value => {
      value.causes.push(value.causes[0])
    },
  ],
  [
    'a duplicate action item',
    'occurs twice',
    value => {
      value.actionItems.push(value.actionItems[0])
    },
  ],
  [
    'an unknown parent',
    'does not stand before',
    value => {
      value.causes[1].parent = 'nobody-00000000'
    },
  ],
  [
    'a cycle',
    'does not stand before',
    value => {
      value.causes[0].parent = value.causes[1].id
    },
  ],
  [
    'its own parent',
    'does not stand before',
    value => {
      value.causes[0].parent = value.causes[0].id
    },
  ],
  [
    'an action item as a parent',
    'does not stand before',
    value => {
      value.causes[1].parent = value.actionItems[0].id
    },
  ],
  [
    'evidence of nothing',
    'belongs to no cause',
    value => {
      value.evidence[0].cause = 'nobody-00000000'
    },
  ],
  [
    'an action item on nothing',
    'belongs to no cause',
    value => {
      value.actionItems[0].cause = 'nobody-00000000'
    },
  ],
  [
    'a newer version',
    'newer Fishbone',
    value => {
      value.version = 2
    },
  ],
])('[I8] [H76] %s is refused whole, and the refusal says where', (_, where, bend) => {
  const error = bent(bend)
  expect(error?.code).toBe('malformed-import')
  expect(error?.message).toContain(where)
})

test('[I8] too many entries and too deep a tree are refused', () => {
  expect(
    bent(value => {
      const wordings = Array.from({ length: BOUNDS.keysPerEntry + 1 }, (_, at) => ({
        id: `w${at}`,
        text: '',
      }))
      value.causes[0].wordings = wordings
    })?.message,
  ).toContain('causes.0.wordings: has more than 5000 entries')
  expect(
    bent(value => {
      value.causes = Array.from({ length: FILE_LIMITS.depth + 1 }, (_, at) => ({
        ...value.causes[0],
        id: `deep-${at}`,
        parent: at === 0 ? 'head' : `deep-${at - 1}`,
      }))
      value.evidence = []
    })?.code,
  ).toBe('too-deep')
})

test('[I8] a cut file and a hostile nesting are refused, not thrown', () => {
  const text = JSON.stringify(file())
  expect(refusal(text.slice(0, -10))?.code).toBe('malformed-import')
  expect(refusal(`${text.slice(0, -1)},"x":${'['.repeat(200_000)}`)?.code).toBe('malformed-import')
})

test('[I8] prototype keys in a file touch no prototype and unknown keys are left out', () => {
  const text = JSON.stringify(file())
    .replace('{', '{')
    .replace('"causes":[{', '"causes":[{"__proto__":{"polluted":true},"constructor":1,')
  const result = importText(text, context)
  expect(result.ok && Object.keys(result.value.causes[0] ?? {})).not.toContain('constructor')
  expect(({} as Bent).polluted).toBeUndefined()
})

test('[I8] JSON that is none of ours, or half of it, is refused, but pasted into a tree it is words', () => {
  for (const text of ['{"a":1}', '{"a":', ' {}', '[{"a":1}]', '["a"]', '\uFEFF{ "format": "other" }']) {
    expect(refusal(text)?.code, text).toBe('malformed-import')
    const pasted = importText(text, { ...context, isPaste: true })
    expect(pasted.ok && pasted.value.causes[0]?.text, text).toBe(text.replace('\uFEFF', '').trim())
  }
  expect(refusal('[ ] Add an alert')).toBeNull()
})

test('[I8] text that only begins like JSON is an outline', () => {
  const result = importText('{placeholder} was never filled in', context)
  expect(result.ok && result.value.causes[0]?.text).toBe('{placeholder} was never filled in')
})
