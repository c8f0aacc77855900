import { expect, test } from 'vitest'
import { brokenRules, titlesOf } from './spec-rules.ts'

test('titles of tests, tables and suites are taken, those that never run and comments are not', () => {
  const source = [
    "test('[C1] one', () => {})",
    'test("[C2] two", () => {})',
    'test(`[C3] three`, () => {})',
    "test.each([['a', f('x')], ['http://b', 2]])('[C4] a table', () => {})",
    "test.each(\n  Object.keys(places),\n)(\n  '[C5] %s', () => {})",
    'test.each`a\n1`("[C6] a template")',
    "describe('[C7] a suite', () => {})",
    "// test('[C10] in a comment')",
    "/* test('[C11] in a comment') */",
    "test.skip('[C12] skipped', () => {})",
    "test.todo('[C13] to do')",
    "test.describe.skip('[C14] skipped')",
    "expect('[C15] a text').toBe(1)",
    "const url = 'http://localhost' // '[C16]'",
    "test.step('[C17] a part')",
    `const text = "as in test('[C18] a text')"`,
  ].join('\n')
  expect(titlesOf(source).map(title => title.slice(0, 4))).toEqual([
    '[C1]',
    '[C2]',
    '[C3]',
    '[C4]',
    '[C5]',
    '[C6]',
    '[C7]',
  ])
})

test('a rule that no title carries is broken, and so is a number that two rules share', () => {
  const spec = '- **C1** One.\n- **C2** Two.\n- **C3** Three.\n- **C3** Again.\n'
  const tests = ["test('[C1] [C3] one', f)", "// test('[C2] two', f)"]
  expect(brokenRules(spec, tests)).toEqual(['C2', 'C3'])
})
