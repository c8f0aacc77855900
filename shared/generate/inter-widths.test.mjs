import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { source, target } from './inter-widths.mjs'

test('[L7] the width table is that of the installed font', () => {
  expect(readFileSync(target, 'utf8')).toBe(source)
})
