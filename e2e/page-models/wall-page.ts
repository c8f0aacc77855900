import { expect, type Locator, type Page } from '@playwright/test'

interface ShownText {
  readonly text: string
  readonly size: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The second window, for the projector. */
export class WallPage {
  readonly page: Page
  readonly question: Locator
  /** What a screen reader says of it. */
  readonly spoken: Locator
  /** From the problem down. */
  readonly chain: Locator
  readonly answers: Locator
  readonly offline: Locator
  readonly code: Locator
  readonly howToLetIn: Locator
  readonly hide: Locator
  readonly showCode: Locator
  readonly alert: Locator

  constructor(page: Page) {
    this.page = page
    this.question = page.getByRole('heading', { level: 1 })
    this.spoken = page.getByRole('main').locator('[aria-live="polite"]')
    this.chain = page.getByRole('list', { name: /^From the problem/ }).getByRole('listitem')
    this.answers = page.getByRole('list', { name: 'Answers' }).getByRole('listitem')
    this.offline = page.getByRole('banner').getByRole('status')
    const join = page.getByRole('region', { name: 'Join' })
    this.code = join.getByRole('img', { name: 'The link as a QR code' })
    this.howToLetIn = join.getByText('npm start -- --share')
    this.hide = join.getByRole('button', { name: 'Hide' })
    this.showCode = page.getByRole('contentinfo').getByRole('button')
    this.alert = page.getByRole('alert')
  }

  async open(id: string): Promise<void> {
    await this.page.goto(`/r/${id}/wall`)
    await expect(this.question).toBeVisible()
  }

  async expectQuestion(text: string): Promise<void> {
    await expect(this.question).toHaveText(text)
  }

  /** Every text that is to be seen, how large and where. */
  async shownTexts(): Promise<readonly ShownText[]> {
    return await this.page.evaluate(() => {
      const isHidden = (element: Element) => element.closest('.visually-hidden, title') !== null
      const hasText = (element: Element) =>
        Array.from(element.childNodes).some(
          node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
        )
      return Array.from(document.querySelectorAll('#root *'))
        .filter(element => hasText(element) && !isHidden(element))
        .map(element => {
          const { left, top, right, bottom } = element.getBoundingClientRect()
          const size = Number.parseFloat(getComputedStyle(element).fontSize)
          return { text: element.textContent ?? '', size, left, top, right, bottom }
        })
    })
  }

  /** Nothing scrolls, nothing leaves the window, and no text lies on another one. */
  async expectFits(): Promise<void> {
    const { scrolls, width, height } = await this.page.evaluate(() => {
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement
      const clipped = Array.from(document.querySelectorAll('main')).some(
        main => main.scrollHeight > main.clientHeight,
      )
      const scrolls = scrollWidth > clientWidth || scrollHeight > clientHeight || clipped
      return { scrolls, width: clientWidth, height: clientHeight }
    })
    expect(scrolls).toBe(false)
    const texts = await this.shownTexts()
    for (const [at, one] of texts.entries()) {
      expect(one.left >= 0 && one.top >= 0 && one.right <= width && one.bottom <= height, one.text).toBe(true)
      for (const other of texts.slice(at + 1)) {
        const touches =
          Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
          Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1
        const isInside = one.text.includes(other.text) || other.text.includes(one.text)
        expect(touches && !isInside, `“${one.text}” on “${other.text}”`).toBe(false)
      }
    }
  }
}
