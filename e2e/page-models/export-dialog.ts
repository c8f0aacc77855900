import { expect, type Locator, type Page } from '@playwright/test'

/** The page for the wiki. */
export class ExportDialog {
  readonly root: Locator
  readonly preview: Locator
  readonly profile: Locator
  readonly copy: Locator
  readonly download: Locator
  readonly picture: Locator
  readonly downloadPicture: Locator
  readonly outcome: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.root = page.getByRole('dialog', { name: 'Copy for wiki' })
    this.preview = this.root.getByRole('region', { name: 'Preview' })
    this.profile = this.root.getByLabel('For')
    this.copy = this.root.getByRole('button', { name: 'Copy', exact: true })
    this.download = this.root.getByRole('button', { name: 'Download', exact: true })
    this.picture = this.root.getByRole('img', { name: 'Cause tree' })
    this.downloadPicture = this.root.getByRole('button', { name: 'Download picture' })
    this.outcome = this.root.getByRole('status')
  }

  async open(): Promise<void> {
    await this.#page.getByRole('banner').getByRole('button', { name: 'Copy for wiki' }).click()
    await expect(this.preview).toBeVisible()
  }

  /** Presses a button for a download and gives the file. */
  async downloaded(button = this.download): Promise<{ name: string; text: string }> {
    const [download] = await Promise.all([this.#page.waitForEvent('download'), button.click()])
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
    return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') }
  }
}
