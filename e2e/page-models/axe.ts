import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe takes for a fault and is none, with the reason. Nothing else is forgiven. */
const explained = [
  {
    rule: 'label-content-name-mismatch',
    // The name begins with the words of the label. The marks after them are pictures, said in words: the initials
    // of an owner as "action open AL".
    within: '[role="treeitem"]',
  },
  {
    rule: 'color-contrast',
    // Who looks at one branch has asked for the rest to stand back; under the pointer or the keyboard it is clear.
    within: '[data-faded]',
  },
] as const

/** What axe finds wrong with the page as it stands now, one line a place: the rule, the element, the reason. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  // Evaluated, not added as a script: the page allows none but its own.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  return await page.evaluate(async forgiven => {
    const { axe } = window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }
    const { violations } = await axe.run({ resultTypes: ['violations'], elementRef: true })
    return violations.flatMap(({ id, nodes }) =>
      nodes
        .filter(
          ({ element }) => !forgiven.some(({ rule, within }) => rule === id && element?.closest(within)),
        )
        .map(({ target, failureSummary }) => [id, target.join(' '), failureSummary].join(': ')),
    )
  }, explained)
}
