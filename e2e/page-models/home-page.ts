import { expect, type Locator, type Page } from '@playwright/test'

/** The front door. */
export class HomePage {
  readonly page: Page
  readonly whatHappened: Locator
  readonly productChip: Locator
  readonly productField: Locator
  readonly openSample: Locator
  readonly pasteList: Locator
  readonly listField: Locator
  readonly makeTree: Locator
  readonly live: Locator
  readonly openBoxes: Locator
  readonly earlier: Locator
  readonly search: Locator
  readonly colours: Locator

  constructor(page: Page) {
    this.page = page
    this.whatHappened = page.getByRole('textbox', { name: 'What happened?' })
    this.productChip = page.getByRole('button', { name: /^(Add product|Product: )/ })
    this.productField = page.getByLabel('Product', { exact: true })
    this.openSample = page.getByRole('button', { name: 'open the sample', exact: true })
    this.pasteList = page.getByRole('button', { name: 'paste a list' })
    this.listField = page.getByRole('textbox', { name: /^A list/ })
    this.makeTree = page.getByRole('button', { name: 'Make the tree' })
    this.live = page.getByRole('region', { name: 'Live now' })
    this.openBoxes = page.getByRole('region', { name: 'Boxes still open' })
    this.earlier = page.getByRole('region', { name: 'Earlier' })
    this.colours = page.getByLabel('Colours')
    this.search = page.getByRole('searchbox', { name: /^Search RCAs/ })
  }

  async open(): Promise<void> {
    await this.page.goto('/')
    await expect(this.whatHappened).toBeFocused()
  }

  /** The line of an RCA, in whatever list it stands. */
  row(title: string): Locator {
    return this.page.getByRole('listitem').filter({ has: this.page.getByRole('link', { name: title }) })
  }
}
