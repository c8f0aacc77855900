import { expect, type Locator, type Page } from '@playwright/test'

/** What the page says of following: whom, who asks, and who follows. */
export class Following {
  /** "Following Alice · Stop". */
  readonly line: Locator
  /** "Alice asks you to follow · Follow · Not now". */
  readonly ask: Locator
  /** "You lead. 1 follows · Stop". */
  readonly leading: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    const lines = page.getByRole('main').getByRole('status').locator('> div')
    this.line = lines.filter({ hasText: /^Following / })
    this.ask = lines.filter({ hasText: / asks you to follow/ })
    this.leading = lines.filter({ hasText: /^You lead/ })
  }

  /** By their avatar in the bar. */
  async follow(name: string): Promise<void> {
    await this.openCardOf(name)
    await this.#page
      .getByRole('dialog')
      .getByRole('button', { name: `Follow ${name}` })
      .click()
    await expect(this.line).toContainText(`Following ${name}`)
  }

  async openCardOf(name: string): Promise<void> {
    const others = this.#page.getByRole('banner').getByRole('list', { name: 'Also here' })
    await others.getByRole('button', { name }).click()
  }

  async stop(): Promise<void> {
    await this.line.getByRole('button', { name: 'Stop' }).click()
    await this.expectAlone()
  }

  /** Nobody is followed, and the person has been told. */
  async expectAlone(why = 'You are on your own again'): Promise<void> {
    await expect(this.line).toBeHidden()
    await expect(this.#page.getByRole('status').filter({ hasText: why }).last()).toBeVisible()
  }
}
