import { fileURLToPath } from 'node:url'
import { expect, inject, test } from 'vitest'
import { standInFilesFor } from './stand-in-fonts.ts'
import { fontsIn } from './system-fonts.ts'

const folder = fileURLToPath(new URL('fonts/', inject('builtServer')))

test('[A21] the fonts in a folder are found by their families, and no folder is none', () => {
  const fonts = fontsIn([folder, `${folder}nothing`])
  expect(fonts.get('Inter')).toEqual([`${folder}inter-400.ttf`])
})

const fonts = new Map([
  ['DejaVu Sans', ['dejavu']],
  ['Noto Sans JP', ['japanese']],
  ['Noto Sans KR', ['korean']],
])

test('[A21] of the fonts that have a script the first one is taken, and what none has is counted', () => {
  expect(standInFilesFor(['失われた'], fonts)).toEqual({ files: ['dejavu', 'japanese'], unknown: 0 })
  expect(standInFilesFor(['ไทย', '失われた ไทย', '\u{10920}', 'مرحبا'], fonts)).toEqual({
    files: ['dejavu', 'japanese'],
    unknown: 3,
  })
})
