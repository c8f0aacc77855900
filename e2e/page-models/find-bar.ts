import { expect, type Locator, type Page } from '@playwright/test'

/** The search in the tree, at the top of the view. */
export class FindBar {
  readonly root: Locator
  readonly field: Locator
  readonly count: Locator
  readonly next: Locator
  readonly previous: Locator
  readonly close: Locator
  readonly elsewhere: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.root = page.getByRole('search', { name: 'Find in the tree' })
    this.field = this.root.getByRole('textbox', { name: 'Find' })
    this.count = this.root.getByRole('status')
    this.next = this.root.getByRole('button', { name: 'Next match' })
    this.previous = this.root.getByRole('button', { name: 'Previous match' })
    this.close = this.root.getByRole('button', { name: 'Close' })
    this.elsewhere = this.root.getByRole('button', { name: /^In the outline: / })
  }

  async lookFor(words: string): Promise<void> {
    await this.#page.keyboard.press('ControlOrMeta+f')
    await expect(this.field).toBeFocused()
    await this.#page.keyboard.type(words)
  }

  async expectCount(count: string | RegExp): Promise<void> {
    await expect(this.count).toHaveText(count)
  }
}
