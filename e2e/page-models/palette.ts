import { expect, type Locator, type Page } from '@playwright/test'

/** Every command and every cause behind one line. */
export class Palette {
  readonly root: Locator
  readonly line: Locator
  readonly options: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.root = page.getByRole('dialog', {
      name: /^(Find a command or a cause|Move under|Hang the action on|Link the moment to|Follow)$/,
    })
    this.line = this.root.getByRole('combobox')
    this.options = this.root.getByRole('option')
  }

  async open(): Promise<void> {
    await this.#page.keyboard.press('ControlOrMeta+k')
    await expect(this.line).toBeFocused()
  }

  /** Opens it, types, and takes the first that is found, which must be this one. */
  async run(typed: string, label: string | RegExp): Promise<void> {
    await this.open()
    await this.#page.keyboard.type(typed)
    await expect(this.options.first()).toContainText(label)
    await this.#page.keyboard.press('Enter')
  }

  /** Waits until it asks this: what is looked for, or where something is to go. */
  async expectAsks(
    question: 'Find a command or a cause' | 'Move under' | 'Hang the action on',
  ): Promise<void> {
    await expect(this.root).toHaveAccessibleName(question)
    await expect(this.line).toBeFocused()
  }
}
