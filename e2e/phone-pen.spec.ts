import { devices } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { HomePage } from './page-models/home-page.ts'
import { PhonePage } from './page-models/phone-page.ts'
import { RcaPage } from './page-models/rca-page.ts'

const PHONE = {
  ...devices['iPhone 13'],
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
} as const

const STORY = `
  # Data loss on restore
  - Lost weekend
    - Replication stopped
  - Missed deadline
`

test('[T21] the composer keeps its place and the keyboard while a line is asked for over it', async ({
  join,
  api,
}) => {
  const id = await api.create(STORY)
  const { page } = await join('Alice', PHONE)
  const phone = new PhonePage(page)
  await phone.open(id)
  await phone.rows.filter({ hasText: 'Replication stopped' }).tap()
  await phone.answer.tap()
  await phone.stopHere.tap()
  await expect(phone.answer).toBeHidden()
  await page.getByRole('option', { name: /Accepted risk/ }).tap()
  await expect(phone.answer).toBeFocused()
  await phone.expectQuestion('Why “Missed deadline”?')

  await phone.action.tap()
  await page.keyboard.type('Ask for more time')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await api.read(id)).actionItems)
    .toMatchObject([{ text: 'Ask for more time' }])
  await expect(phone.answer).toBeFocused()

  await phone.parkLine.tap()
  await page.keyboard.type('Who owns the bunker?')
  await page.keyboard.press('Enter')
  await expect(phone.answer).toBeFocused()
})

test('[T21] nothing lies over the rows, and the way to the fishbone stands in the composer', async ({
  join,
  api,
}) => {
  const { page } = await join('Alice', PHONE)
  const phone = new PhonePage(page)
  const many = Array.from({ length: 30 }, (_, at) => `- A cause that goes to the very end of its row ${at}`)
  await phone.open(await api.create(`# Data loss on restore\n${many.join('\n')}`))
  const button = phone.composer.getByRole('button', { name: 'Show the fishbone' })
  const box = await button.boundingBox()
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
  const composer = await phone.composer.boundingBox()
  const covered = await page.evaluate(bottom => {
    const rows = Array.from(document.querySelectorAll('[data-row]'))
    return rows.filter(row => {
      const { right, top, height } = row.getBoundingClientRect()
      const y = top + height / 2
      return y > 60 && y < bottom && !row.contains(document.elementFromPoint(right - 20, y))
    }).length
  }, composer?.y ?? 0)
  expect(covered).toBe(0)
})

test('[T22] the palette of a phone offers the view that is not shown', async ({ join, api }) => {
  const { page } = await join('Alice', PHONE)
  const phone = new PhonePage(page)
  await phone.open(await api.create(STORY))
  await new RcaPage(page).chooseInMore('Find a command or a cause')
  await page.keyboard.type('fishbone')
  await page.getByRole('option', { name: /^Fishbone/ }).tap()
  await expect(phone.drawing).toBeVisible()
  await page.reload()
  await expect(phone.answer).toBeVisible()
})

test('[T21] the first minute on a phone: what happened, and at once the first why', async ({ join, api }) => {
  const { page } = await join('Alice', PHONE)
  const home = new HomePage(page)
  await page.goto('/')
  await home.whatHappened.fill('Data loss on restore')
  await home.whatHappened.press('Enter')
  const phone = new PhonePage(page)
  await expect(phone.answer).toBeFocused()
  await phone.expectQuestion('What did it cause? “Data loss on restore”')
  await page.keyboard.type('Lost weekend')
  await page.keyboard.press('Enter')
  await expect(phone.rows.filter({ hasText: 'Lost weekend' })).toBeVisible()
  await expect.poll(() => api.outline(new RcaPage(page).id)).toBe('Lost weekend')
  await expect(phone.answer).toBeFocused()
})
