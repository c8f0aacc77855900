import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryText } from '../testing/arbitrary-drafts.ts'
import { fuzzRun } from '../testing/index.ts'
import { exporters, exportFileName } from './index.ts'

const nameOf = (title: string) => exportFileName({ title, problem: '' }, exporters.gfm)

test.each([
  ['Data loss (2012)', 'data-loss-2012.md'],
  ['../../etc/passwd', 'etc-passwd.md'],
  ['CON', 'rca-con.md'],
  ['lpt1', 'rca-lpt1.md'],
  ['a\n"b"\u202E', 'a-b.md'],
  ['Überfällig: 日本', 'überfällig-日本.md'],
  ['???', 'rca.md'],
  ['', 'untitled.md'],
  ['x'.repeat(300), `${'x'.repeat(60)}.md`],
])('[X9] [H75] %j is saved as %s', (title, name) => {
  expect(nameOf(title)).toBe(name)
})

test('[X9] no title makes a path, a hidden file or a name too long for a disk', () => {
  fc.assert(
    fc.property(arbitraryText(), title => {
      expect(nameOf(title)).toMatch(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}-]*\.md$/u)
      expect(new TextEncoder().encode(nameOf(title)).length).toBeLessThanOrEqual(255)
    }),
    fuzzRun(500),
  )
})
