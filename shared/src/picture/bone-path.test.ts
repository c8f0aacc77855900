import { describe, expect, test } from 'vitest'
import type { Point } from '../layouts/index.ts'
import { boneWidths, strokedPath, tailOf, taperedPath } from './bone-path.ts'

const numbers = (path: string) => (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number)
const commands = (path: string) => path.replace(/[^A-Z]/g, '')

describe('tapered bones', () => {
  const straight: readonly Point[] = [
    { x: 0, y: 0 },
    { x: -100, y: 0 },
  ]

  test('[D6] a bone is as thick at its start and tip as the table says', () => {
    const at = numbers(taperedPath(straight, boneWidths.spine))
    expect(Math.abs((at[1] ?? 0) * 2)).toBe(7)
    expect(Math.abs((at[3] ?? 0) * 2)).toBe(3)
  })

  test('both ends are round', () => {
    expect(commands(taperedPath(straight, boneWidths.bone))).toBe('MLALAZ')
  })

  test('bones through the same number of points have the same commands, whatever their place', () => {
    const elbow = (shift: number): readonly Point[] => [
      { x: 0, y: 0 },
      { x: 40, y: 0 },
      { x: 40, y: 60 + shift },
      { x: 80 + shift, y: 60 + shift },
    ]
    expect(commands(taperedPath(elbow(0), boneWidths.twig))).toBe(
      commands(taperedPath(elbow(33), boneWidths.twig)),
    )
  })

  test('an elbow keeps out of its corner', () => {
    const corner = { x: 40, y: 0 }
    const path = strokedPath([{ x: 0, y: 0 }, corner, { x: 40, y: 60 }])
    const at = numbers(path)
    const distances = at.flatMap((x, index) =>
      index % 2 === 0 ? [Math.hypot(x - corner.x, (at[index + 1] ?? 0) - corner.y)] : [],
    )
    expect(Math.min(...distances)).toBeGreaterThan(2.5)
  })

  test('a bone without length is drawn without a number that is not finite', () => {
    const nowhere = { x: 5, y: 5 }
    for (const points of [[nowhere, nowhere], [nowhere, nowhere, nowhere], [nowhere]])
      expect(taperedPath(points, boneWidths.bone)).not.toMatch(/NaN|Infinity/)
  })
})

describe('tail', () => {
  test('[D6] two strokes go on from the end of the spine, one to each side', () => {
    const fins = tailOf([
      { x: 0, y: 0 },
      { x: -300, y: 0 },
    ])
    expect(fins.map(fin => fin[0])).toEqual([
      { x: -300, y: 0 },
      { x: -300, y: 0 },
    ])
    for (const fin of fins) expect(fin[1]?.x).toBe(-319)
    expect(fins.map(fin => fin[1]?.y)).toEqual([-14, 14])
  })
})
