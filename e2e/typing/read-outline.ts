import { expect, type Page } from '@playwright/test'

/** Every row that the outline shows, two blanks a level: the tree as this person sees it. */
export async function readOutline(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: 'Outline' }).click()
  const tree = page.getByRole('tree')
  await expect(tree).toBeVisible()
  return tree.getByRole('treeitem').evaluateAll(rows =>
    rows.map(row => {
      const level = Number(row.getAttribute('aria-level')) - 1
      return '  '.repeat(level) + (row.querySelector('[data-text]')?.textContent ?? '')
    }),
  )
}
