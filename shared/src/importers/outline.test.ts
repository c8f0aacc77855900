import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CauseDraft, LIMITS, type RcaDraft, unwrap } from '../model/index.ts'
import { arbitraryText } from '../testing/arbitrary-drafts.ts'
import { fuzzRun } from '../testing/index.ts'
import { importText } from './index.ts'

const context = {
  newId: () => 'new-id-0000000000',
  today: '2026-11-23',
  people: [
    { id: 'p-jtf' as never, name: 'Jeffrey T. Fredrick' },
    { id: 'p-ann' as never, name: 'Ann' },
  ],
}
const read = (text: string, more = {}): RcaDraft => unwrap(importText(text, { ...context, ...more }))
const refusal = (text: string) => {
  const result = importText(text, context)
  return result.ok ? null : result.error
}

/** "a(b c(d))": texts and nesting alone. */
const shape = (causes: readonly CauseDraft[] = []): string =>
  causes.map(({ text, children }) => (children ? `${text}(${shape(children)})` : text)).join(' ')
const shapeOf = (text: string, more = {}) => shape(read(text, more).causes)

describe('nesting', () => {
  test.each([
    ['blanks', 'a\n  b\n    c\n  d\ne'],
    ['tabs', 'a\n\tb\n\t\tc\n\td\ne'],
    ['Markdown', '- a\n  - b\n    - c\n  - d\n- e'],
    ['stars and other markers', '* a\n  + b\n    1. c\n  2) d\n* e'],
    ['mixed widths', '- a\n    - b\n     - c\n    - d\n- e'],
    ['tabs and blanks', '- a\n\t- b\n        - c\n\t- d\n- e'],
    ['one blank a level', 'a\n b\n  c\n b2\ne'.replace('b2', 'd')],
    ['indented as a whole', '    a\n      b\n        c\n      d\n    e'],
    ['CRLF and a BOM', '\uFEFF- a\r\n  - b\r\n    - c\r\n  - d\r\n- e\r\n'],
    ['blank lines', '\n\n- a\n\n  - b\n\n    - c\n\n  - d\n\n- e\n\n'],
    ['NBSP as indent', 'a\n\u00A0\u00A0b\n\u00A0\u00A0\u00A0\u00A0c\n\u00A0\u00A0d\ne'],
    ['bullets of word processors', '•\ta\n\t◦\tb\n\t\t▪\tc\n\t◦\td\n•\te'],
  ])('[I1] %s nest by relative indent', (_, text) => {
    expect(shapeOf(text)).toBe('a(b(c) d) e')
  })

  test('[I1] an indent between two levels belongs to the shallower one', () => {
    expect(shapeOf('a\n    b\n  c\nd')).toBe('a(b c) d')
  })

  test('[I1] marked lines below an unmarked one of the same indent are its children', () => {
    expect(shapeOf('People\n- a\n- b\nProcess\n- c')).toBe('People(a b) Process(c)')
  })

  test('[I1] a wrapped list item is one line; after a blank line it is a cause of its own', () => {
    expect(shapeOf('- one\n  goes on\n- two\n\n  below')).toBe('one goes on two(below)')
  })

  test.each([
    ['tabbed in below an item', '- one\n\ta\n\t\tb\n- two'],
    ['lettered', '1. one\n   a. a\n      ii) b\n2. two'],
    ['lettered below a plain line', 'one\n  a) a\n    i. b\ntwo'],
  ])('[I1] lines that are %s are its children', (_, text) => {
    expect(shapeOf(text)).toBe('one(a(b)) two')
  })

  test.each([
    ['aligned with the text by a tab', '-\tone\n\tgoes on'],
    ['an abbreviation', '- one\n  z. B. goes on'],
  ])('[I1] a line below an item is more of it: %s', (_, text) => {
    expect(shapeOf(text)).toMatch(/^one (z\. B\. )?goes on$/)
  })

  test('[I1] a letter at the very left is text', () => {
    expect(shapeOf('a. one\nb. two')).toBe('a. one b. two')
  })

  test('[I1] plain lines are a cause each', () => {
    expect(shapeOf('first\nsecond\n\nthird')).toBe('first second third')
  })

  test('[I1] an empty item stays only where something stands below it', () => {
    expect(shapeOf('- a\n-\n- \n  - b\n- c')).toBe('a (b) c')
  })
})

describe('headings', () => {
  test('[I2] the first heading is the problem, later ones are causes above what follows', () => {
    const text = '# Data loss\n\n## People\n- a\n  - b\n### Night\n- c\n## Process\n- d'
    expect(read(text).problem).toBe('Data loss')
    expect(shapeOf(text)).toBe('People(a(b) Night(c)) Process(d)')
  })

  test('[I2] an underlined line is a heading; a rule is nothing', () => {
    expect(read('Data loss\n=========\n\n- a\n---\n- b')).toMatchObject({ problem: 'Data loss' })
    expect(shapeOf('Data loss\n=========\n\n- a\n---\n- b')).toBe('a b')
  })

  test('[I2] in a paste a heading is a cause', () => {
    expect(read('# Data loss\n- a', { isPaste: true }).problem).toBeUndefined()
    expect(shapeOf('# Data loss\n- a', { isPaste: true })).toBe('Data loss(a)')
  })

  test.each([
    ['# Data loss ##', 'Data loss'],
    ['# Data loss #1 ##', 'Data loss #1'],
    ['# Data loss#', 'Data loss#'],
    ['#   ##', '##'],
  ])('[I2] %s closes no more than its heading', (line, problem) => {
    expect(read(line).problem).toBe(problem)
  })

  test('[I2] a number sign without a blank is text', () => {
    expect(shapeOf('#5 is down\n#123')).toBe('#5 is down #123')
  })
})

describe('action items', () => {
  test('[I3] boxes and "!" are action items of the cause above', () => {
    const [cause] = read(
      '- a\n  - [ ] Schedule it @jtf fri\n  - [x] Told them\n  - ! Write it down\n  - b',
    ).causes
    expect(cause?.actionItems).toEqual([
      { text: 'Schedule it', owners: ['p-jtf'], due: '2026-11-27', state: 'open' },
      { text: 'Told them', owners: [], due: null, state: 'done' },
      { text: 'Write it down', owners: [], due: '2026-11-30', state: 'open' },
    ])
    expect(shape(cause?.children)).toBe('b')
  })

  test('[I3] without a cause above they belong to the whole RCA', () => {
    const draft = read('☐ Analysis of DB Crash - Ann\n☒ Add standby databases - JTF / Ann')
    expect(draft.causes).toEqual([])
    expect(draft.actionItems).toEqual([
      { text: 'Analysis of DB Crash', owners: ['p-ann'], due: '2026-11-30', state: 'open' },
      { text: 'Add standby databases', owners: ['p-jtf', 'p-ann'], due: null, state: 'done' },
    ])
  })

  test('[I3] what stands below an action item belongs to its cause', () => {
    expect(shapeOf('- a\n  - [ ] act\n    - detail\n  - b')).toBe('a(detail b)')
  })

  test('[I3] a dropped or parked one says so in brackets', () => {
    const [cause] = read('a\n  [x] Buy it due none (dropped: too dear)\n  ! Ask (parked)').causes
    expect(cause?.actionItems).toMatchObject([
      { text: 'Buy it', state: 'dropped', stateReason: 'too dear', due: null },
      { text: 'Ask', state: 'parked', due: null },
    ])
  })
})

describe('stop reasons', () => {
  test('[I4] "=" says why the cause above stops', () => {
    const [cause] = read('- a\n  - = covered: 16 Feb 2012').causes
    expect(cause).toEqual({
      text: 'a',
      disposition: 'covered-elsewhere',
      reference: { rca: null, cause: null, actionItem: null, title: '16 Feb 2012' },
    })
  })

  test('[I4] what names no reason stays a cause as it was typed, and so does a second reason', () => {
    expect(shapeOf('- a\n  - = because of x\n  - = 4\n  - = 6')).toBe('a(= because of x = 6)')
    expect(shapeOf('= not possible')).toBe('= not possible')
  })
})

describe('inside a line', () => {
  test('[I5] a struck part becomes an earlier wording', () => {
    const [cause] = read('Replication ~~was not working~~ or has never worked').causes
    expect(cause).toEqual({
      text: 'Replication or has never worked',
      wordings: [{ id: 'new-id-0000000000', text: 'was not working' }],
    })
  })

  test('[I5] a line struck as a whole keeps its text and is ruled out', () => {
    expect(read('- ~~The disk was full~~').causes).toEqual([
      { text: 'The disk was full', verification: 'ruled-out' },
    ])
  })

  test.each([
    ['- a \\* b &amp; c', 'a * b & c'],
    ['- **People** first', 'People first'],
    ['- [the log](https://example.com/x)', 'the log (https://example.com/x)'],
    ['- <a title="\\*"> & <!-- b -->', '<a title="*"> & <!-- b -->'],
    ['- __init__ and *.log and <none> and `a\\*b`', '__init__ and *.log and <none> and `a\\*b`'],
    ['C:\\!temp &amp; **x**', 'C:\\!temp &amp; **x**'],
  ])('[I6] %s', (line, text) => {
    expect(read(line).causes[0]?.text).toBe(text)
  })
})

describe('limits', () => {
  test('[I7] [H76] what is too big, too many, too deep or too long is refused whole', () => {
    expect(refusal('x'.repeat(LIMITS.importBytes + 1))?.code).toBe('import-too-big')
    expect(refusal('é'.repeat(LIMITS.importBytes / 2 + 1))?.code).toBe('import-too-big')
    expect(refusal('a\n'.repeat(LIMITS.causes + 1))?.code).toBe('too-many-causes')
    expect(
      refusal(Array.from({ length: 10_000 }, (_, depth) => `${' '.repeat(Math.min(depth, 300))}a`).join('\n'))
        ?.code,
    ).toBe('too-deep')
    expect(refusal(`fine\n- ${'x'.repeat(LIMITS.label + 1)}`)?.message).toContain('Line 2 ("xxx')
    expect(refusal('! a\n'.repeat(LIMITS.actionItems + 1))?.code).toBe('over-limit')
    expect(refusal(' \n\t\n')?.code).toBe('empty-import')
  })

  test.each([
    ['one long line', `- ${'*a_'.repeat(300_000)}`],
    ['one long line of blanks', `# a${' '.repeat(LIMITS.importLine)}b`],
    ['one item of many wrapped lines', `- a${'\n  b'.repeat(300_000)}`],
  ])('[I7] [H18] %s is refused before it is read, and the refusal names the line', (_, text) => {
    const error = refusal(`fine\n${text}`)
    expect(error?.code).toBe('text-too-long')
    expect(error?.message).toMatch(
      new RegExp(`^Line 2 \\(".*…"\\) has more than ${LIMITS.importLine} characters`),
    )
  })

  test('[I7] [H18] a line of too many marks stays as it was typed', () => {
    const marks = '*a_ '.repeat(250).trim()
    expect(read(`- ${marks}`).causes[0]?.text).toBe(marks)
    const struck = '~~a '.repeat(250).trim()
    expect(read(struck).causes[0]?.text).toBe(struck)
    const escaped = '\\\\*a_ '.repeat(250).trim()
    expect(read(`- ${escaped}`).causes[0]?.text).toBe(escaped)
    expect(read(`- ${'\\*'.repeat(250)}`).causes[0]?.text).toBe('*'.repeat(250))
  })

  test('[I1] wrapped lines are joined in their order, however many they are', () => {
    const words = Array.from({ length: 300 }, (_, index) => `w${index}`)
    expect(shapeOf(`- ${words.join('\n  ')}\n- next`)).toBe(`${words.join(' ')} next`)
  })

  test('[I7] what just fits is read', () => {
    expect(read('a\n'.repeat(LIMITS.causes)).causes).toHaveLength(LIMITS.causes)
    const deep = Array.from({ length: LIMITS.depth }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')
    expect(shapeOf(deep).match(/a/g)).toHaveLength(LIMITS.depth)
  })

  test('[I7] any text is a draft or a refusal, never an error', () => {
    const lines = fc.array(
      fc.tuple(fc.constantFrom('', ' ', '  ', '\t', '- ', '  - ', '# ', '> '), arbitraryText()),
    )
    fc.assert(
      fc.property(lines, pairs => {
        const result = importText(pairs.map(pair => pair.join('')).join('\n'), context)
        if (result.ok) expect(JSON.stringify(result.value)).not.toMatch(/\\n|\\r/)
        else expect(result.error.code).toBe('empty-import')
      }),
      fuzzRun(300),
    )
  })
})

describe('owners', () => {
  const named = (text: string) => {
    let made = 0
    const { people = [], causes } = read(text, { newId: () => `new-id-${made++}` })
    const nameOf = new Map([...context.people, ...people].map(({ id, name }) => [id, name]))
    return {
      people: people.map(({ name }) => name),
      owners: (causes[0]?.actionItems ?? []).map(item => item.owners?.map(owner => nameOf.get(owner))),
    }
  }

  test('[I9] an owner whom a list names for the first time is written down, once', () => {
    expect(
      named('- a\n  - [ ] Call them @kim\n  - [x] @Kim: Ask @bo again fri\n  - [ ] Write it @jtf @Bo'),
    ).toEqual({
      people: ['kim', 'Bo'],
      owners: [['kim'], ['kim'], ['Jeffrey T. Fredrick', 'Bo']],
    })
  })

  test('[I9] whoever is named in the middle, or behind a backslash, is nobody new', () => {
    expect(named('- a\n  - [ ] Ask @bo again\n  - [ ] Mail \\@all').people).toEqual([])
  })

  test('[I7] [H18] a list that names more people than there is room for is refused', () => {
    const line = (_: unknown, at: number) => `- [ ] do it @person${at}`
    expect(refusal(Array.from({ length: LIMITS.people + 1 }, line).join('\n'))?.code).toBe('over-limit')
  })
})
