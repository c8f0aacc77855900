import type { Page } from '@playwright/test'
import type { Fact } from '../facts/tim-funds-data-loss.ts'

/** One key or one text, as a person at a keyboard gives them. */
export type Stroke = { readonly press: string } | { readonly type: string }

/**
 * The strokes that write a forest, down and then across, from an empty cause with the caret in it: Tab asks why,
 * Enter makes another one, and each further Enter in an empty cause goes one level up.
 */
export function* strokesOf(forest: readonly Fact[]): Generator<Stroke> {
  let depth = 1
  function* write(fact: Fact, level: number): Generator<Stroke> {
    yield { type: fact.text }
    depth = level
    for (const [index, child] of (fact.children ?? []).entries()) {
      if (index === 0) yield { press: 'Tab' }
      else yield* another(level + 1)
      yield* write(child, level + 1)
    }
  }
  function* another(level: number): Generator<Stroke> {
    yield { press: 'Enter' }
    for (; depth > level; depth--) yield { press: 'Enter' }
  }
  for (const [index, fact] of forest.entries()) {
    if (index > 0) yield* another(1)
    yield* write(fact, 1)
  }
}

/** Gives strokes to a page, and calls back after each with how many there have been. */
export async function typeStrokes(
  page: Page,
  strokes: Iterable<Stroke>,
  afterEach: (count: number) => void = () => {},
): Promise<void> {
  let count = 0
  for (const stroke of strokes) {
    if ('press' in stroke) await page.keyboard.press(stroke.press)
    else await page.keyboard.type(stroke.type)
    afterEach(++count)
  }
}

/** Selects a cause by its words, as somebody does who finds it in the palette. */
export async function goToCause(page: Page, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  const field = page.getByRole('combobox', { name: 'Find a command or a cause' })
  await field.fill(text)
  await page.getByRole('option').filter({ hasText: text }).first().waitFor()
  await page.keyboard.press('Enter')
  await field.waitFor({ state: 'detached' })
}
