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
  readonly copyPicture: Locator
  readonly fileKind: Locator
  readonly drawnAs: Locator
  readonly outcome: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.root = page.getByRole('dialog', { name: 'Copy for wiki' })
    this.preview = this.root.getByRole('region', { name: 'Preview' })
    this.profile = this.root.getByLabel('For')
    this.copy = this.root.getByRole('button', { name: 'Copy page' })
    this.download = this.root.getByRole('button', { name: 'Download page' })
    this.picture = this.root.getByRole('img', { name: 'Cause tree' })
    this.downloadPicture = this.root.getByRole('button', { name: 'Download picture' })
    this.copyPicture = this.root.getByRole('button', { name: 'Copy picture' })
    this.fileKind = this.root.getByLabel('Kind of file')
    this.drawnAs = this.root.getByLabel('Drawn as')
    this.outcome = this.root.getByRole('status')
  }

  async open(): Promise<void> {
    await this.#page.getByRole('banner').getByRole('button', { name: 'Copy for wiki' }).click()
    await expect(this.preview).toBeVisible()
  }

  /** Presses a button for a download and gives the file. */
  async downloaded(button = this.download): Promise<{ name: string; text: string; bytes: Buffer }> {
    const [download] = await Promise.all([this.#page.waitForEvent('download'), button.click()])
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
    const bytes = Buffer.concat(chunks)
    return { name: download.suggestedFilename(), text: bytes.toString('utf8'), bytes }
  }
}
