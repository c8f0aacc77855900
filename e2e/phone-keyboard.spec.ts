import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { PhonePage } from './page-models/phone-page.ts'

const SCREEN = { width: 390, height: 844 }
const KEYBOARD = 336

/** As a phone does it: the keyboard lies over the page, whose layout keeps its height. */
const coverFromBelow = (page: Page, height: number) =>
  page.evaluate(
    ([screen, covered]) => {
      const viewport = window.visualViewport
      if (!viewport) throw new Error('This browser has no visual viewport.')
      Object.defineProperty(viewport, 'height', { configurable: true, value: screen - covered })
      viewport.dispatchEvent(new Event('resize'))
    },
    [SCREEN.height, height] as const,
  )

test('the composer stays above the keyboard, and comes down with it', async ({ join, api }) => {
  const { page } = await join('Alice', { viewport: SCREEN, hasTouch: true, isMobile: true })
  const pen = new PhonePage(page)
  await pen.open(await api.create('# Data loss\n- Lost weekend\n  - Woken by alerts'))
  const bottom = async () => {
    const box = await pen.composer.boundingBox()
    return box ? Math.round(box.y + box.height) : null
  }
  await expect.poll(bottom).toBe(SCREEN.height)
  await pen.answer.tap()
  await coverFromBelow(page, KEYBOARD)
  await expect.poll(bottom).toBe(SCREEN.height - KEYBOARD)

  await pen.answer.fill('Nobody else on call')
  await pen.another.tap()
  await expect(pen.answer).toHaveValue('')
  await expect(pen.answer).toBeFocused()
  await expect.poll(bottom).toBe(SCREEN.height - KEYBOARD)
  const answer = await pen.rows.filter({ hasText: 'Nobody else on call' }).boundingBox()
  const composer = await pen.composer.boundingBox()
  expect((answer?.y ?? 0) + (answer?.height ?? 0)).toBeLessThanOrEqual(composer?.y ?? 0)

  await coverFromBelow(page, 0)
  await expect.poll(bottom).toBe(SCREEN.height)
})
