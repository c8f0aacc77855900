import { PICTURE_FONTS, type PictureTheme, pictureThemes } from 'shared/picture'
import { expect, test } from 'vitest'
import globalSource from './global.css?raw'
import tokensSource from './tokens.css?raw'

type Theme = 'light' | 'dark'
const THEMES: readonly Theme[] = ['light', 'dark']

const colours = new Map<string, Record<Theme, string>>()
for (const [, name = '', light = '', dark = ''] of tokensSource.matchAll(
  /--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g,
)) {
  colours.set(name, { light, dark })
}
for (const [, name = '', colour = ''] of tokensSource.matchAll(/--([\w-]+): (#\w{6});/g)) {
  colours.set(name, { light: colour, dark: colour })
}

/** Relative luminance of WCAG 2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string, theme: Theme): number {
  const [light = 0, dark = 0] = [one, other]
    .map(name => luminance(colours.get(name)?.[theme] ?? ''))
    .sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const SURFACES = ['paper', 'surface', 'sunken']
const TEXTS = ['ink', 'ink-2', 'ink-3', 'accent', 'accent-strong', 'action', 'done', 'stop', 'danger']
const MEANINGS = ['accent', 'action', 'done', 'stop']
const PEOPLE = Array.from({ length: 10 }, (_, index) => `person-${index}`)

test('[V1] every text is at least 4.5:1 on every surface, in light and dark', () => {
  const pairs = [
    ...SURFACES.flatMap(surface => TEXTS.map(text => [text, surface] as const)),
    ...MEANINGS.flatMap(meaning => [
      [meaning, `${meaning}-soft`] as const,
      ['ink', `${meaning}-soft`] as const,
    ]),
    ['paper', 'ink'] as const,
    ['on-accent', 'accent'] as const,
    ['on-accent', 'accent-strong'] as const,
  ]
  for (const theme of THEMES)
    for (const [text, surface] of pairs)
      expect(contrast(text, surface, theme), `${text} on ${surface}, ${theme}`).toBeGreaterThanOrEqual(4.5)
})

test('[V1] bones, borders of controls and rings are at least 3:1 on every surface', () => {
  for (const theme of THEMES)
    for (const surface of SURFACES)
      for (const line of ['bone', 'line-strong', 'accent', ...PEOPLE])
        expect(contrast(line, surface, theme), `${line} on ${surface}, ${theme}`).toBeGreaterThanOrEqual(3)
})

test('[V1] initials are at least 4.6:1 on every colour of a person', () => {
  for (const theme of THEMES)
    for (const person of PEOPLE)
      expect(contrast('on-person', person, theme), `${person}, ${theme}`).toBeGreaterThanOrEqual(4.6)
})

test('[V2] no style but the tokens names a colour, a size of type or a duration', () => {
  const sources: Record<string, string> = import.meta.glob('../**/*.css', {
    query: '?raw',
    import: 'default',
    eager: true,
  })
  const literal =
    /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch)\(|\b\d*\.?\d+m?s\b|font(?:-size)?:[^;]*\b\d+(?:px|rem|em)\b/i
  for (const [path, source] of Object.entries(sources)) {
    if (path.endsWith('tokens.css')) continue
    const code = source.replaceAll(/\/\*[\s\S]*?\*\//g, '')
    for (const line of code.split('\n'))
      expect(literal.test(line) && !line.includes(':root') ? `${path}: ${line.trim()}` : '').toBe('')
  }
})

test('[L7] the page draws letters and figures as wide as the table of widths has them', () => {
  expect(globalSource).toContain('font-kerning: none')
  expect(globalSource).not.toMatch(/"tnum"|tabular-nums/)
})

test('[D2] a picture has the colours and the fonts of the canvas', () => {
  const tokens: Record<keyof PictureTheme, string> = {
    paper: 'paper',
    ink: 'ink',
    ink2: 'ink-2',
    ink3: 'ink-3',
    lineStrong: 'line-strong',
    bone: 'bone',
    action: 'action',
    done: 'done',
    stop: 'stop',
  }
  for (const theme of THEMES)
    for (const [name, token] of Object.entries(tokens))
      expect(pictureThemes[theme][name as keyof PictureTheme], `${name}, ${theme}`).toBe(
        colours.get(token)?.[theme],
      )
  expect(tokensSource).toContain(`--family: ${PICTURE_FONTS};`)
})
