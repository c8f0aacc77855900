import { expect, type Locator, type Page } from '@playwright/test'
import { BOX_FIELD, nameOfBox, type TreeView } from './tree-view.ts'

/** The RCA as text: an ARIA tree. */
export class OutlinePage implements TreeView {
  readonly name = 'outline'
  readonly root: Locator
  readonly rows: Locator
  readonly field: Locator
  readonly selected: Locator

  constructor(page: Page) {
    this.root = page.getByRole('tree', { name: 'Outline' })
    this.rows = this.root.getByRole('treeitem')
    this.field = this.root.getByRole('textbox', { name: BOX_FIELD })
    this.selected = this.root.getByRole('treeitem', { selected: true })
  }

  readonly box = (text: string): Locator => this.root.getByRole('treeitem', { name: nameOfBox(text) })

  /** A press on a row begins to write in it; Escape leaves the text and keeps the row. */
  readonly select = async (text: string): Promise<void> => {
    await this.box(text).click()
    await this.field.press('Escape')
    await this.expectSelected(text)
  }

  readonly expectSelected = async (text: string): Promise<void> => {
    await expect(this.box(text)).toHaveAttribute('aria-selected', 'true')
  }

  /** The rows as an indented list under the problem, two blanks a level, as they stand on the screen. */
  async lines(): Promise<string> {
    const rows = await this.rows.evaluateAll(elements =>
      elements.map(element => ({
        level: Number(element.getAttribute('aria-level')),
        text: element.querySelector('[data-text]')?.textContent ?? '',
      })),
    )
    return rows
      .filter(({ level }) => level > 1)
      .map(({ level, text }) => '  '.repeat(level - 2) + text)
      .join('\n')
  }
}
