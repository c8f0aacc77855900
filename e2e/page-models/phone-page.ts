import { expect, type Locator, type Page } from '@playwright/test'

/** The pen: outline first, with a composer above the keyboard. */
export class PhonePage {
  readonly page: Page
  readonly composer: Locator
  readonly question: Locator
  readonly answer: Locator
  readonly why: Locator
  readonly another: Locator
  readonly action: Locator
  readonly stopHere: Locator
  readonly parkLine: Locator
  readonly rows: Locator
  readonly selected: Locator
  readonly showFishbone: Locator
  readonly showOutline: Locator
  readonly drawing: Locator

  constructor(page: Page) {
    this.page = page
    this.composer = page.getByRole('region', { name: 'Answer' })
    this.question = this.composer.locator('label')
    this.answer = this.composer.getByRole('textbox')
    this.why = this.composer.getByRole('button', { name: 'Why?' })
    this.another = this.composer.getByRole('button', { name: 'Another' })
    this.action = this.composer.getByRole('button', { name: 'Action' })
    this.stopHere = this.composer.getByRole('button', { name: 'Stop here' })
    this.parkLine = this.composer.getByRole('button', { name: 'Park a line' })
    this.rows = page.getByRole('tree', { name: 'Outline' }).getByRole('treeitem')
    this.selected = page.getByRole('treeitem', { selected: true })
    this.showFishbone = page.getByRole('button', { name: 'Show the fishbone' })
    this.showOutline = page.getByRole('button', { name: 'Show the outline' })
    this.drawing = page.getByRole('application', { name: 'Fishbone' })
  }

  async open(id: string): Promise<void> {
    await this.page.goto(`/r/${id}`)
    await expect(this.answer).toBeVisible()
  }

  async expectQuestion(text: string): Promise<void> {
    await expect(this.question).toHaveText(text)
  }
}
