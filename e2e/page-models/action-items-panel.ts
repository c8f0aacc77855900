import type { Locator, Page } from '@playwright/test'

/** The panel with everything the room has promised. */
export class ActionItemsPanel {
  readonly root: Locator
  readonly newLine: Locator
  readonly empty: Locator
  readonly entries: Locator
  readonly close: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.root = page
      .getByRole('region', { name: 'Actions', exact: true })
      .filter({ has: page.getByRole('heading', { level: 2 }) })
    this.newLine = this.root.getByRole('textbox', { name: 'New action' })
    this.empty = this.root.getByText('No actions yet.')
    this.entries = this.root.getByRole('article')
    this.close = this.root.getByRole('button', { name: 'Close' })
  }

  async open(): Promise<void> {
    await this.#page.getByRole('banner').getByRole('button', { name: 'Actions' }).click()
  }

  async add(line: string): Promise<void> {
    await this.newLine.fill(line)
    await this.newLine.press('Enter')
  }

  entry(text: string): ActionItemEntry {
    return new ActionItemEntry(this.#page, this.root.getByRole('article', { name: text }), text)
  }
}

/** One action item, wherever it is shown. */
export class ActionItemEntry {
  readonly root: Locator
  readonly text: Locator
  readonly done: Locator
  readonly owners: Locator
  readonly due: Locator
  readonly dropReason: Locator
  readonly #page: Page
  readonly #name: string

  constructor(page: Page, root: Locator, name: string) {
    this.#page = page
    this.#name = name
    this.root = root
    this.text = root.getByRole('textbox', { name: 'Action', exact: true })
    this.done = root.getByRole('checkbox', { name: `Done: ${name}` })
    this.owners = root.getByRole('combobox', { name: `Who does it: ${name}` })
    this.due = root.getByLabel(`Due: ${name}`)
    this.dropReason = root.getByLabel('Why was it dropped?')
  }

  /** Chooses in the menu of the item: a state, where it hangs, its removal. */
  async choose(item: string | RegExp): Promise<void> {
    await this.root.getByRole('button', { name: `More about: ${this.#name}` }).click()
    const menu = this.#page.getByRole('menu')
    await menu
      .getByRole('menuitem', { name: item })
      .or(menu.getByRole('menuitemradio', { name: item }))
      .click()
  }

  async addOwner(name: string): Promise<void> {
    await this.owners.fill(name)
    await this.#page.getByRole('option', { name }).first().click()
  }
}
