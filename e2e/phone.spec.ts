import { devices } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { PhonePage } from './page-models/phone-page.ts'

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

test('the phone is a pen: outline first, one question, four ways on', async ({ join, api }) => {
  const id = await api.create(STORY)
  const { page } = await join('Alice', PHONE)
  const phone = new PhonePage(page)
  await phone.open(id)
  await phone.expectQuestion('What did it cause? “Data loss on restore”')
  await phone.rows.filter({ hasText: 'Replication stopped' }).tap()
  await phone.expectQuestion('Why “Replication stopped”?')
  await phone.answer.fill('Master was a week out of sync')
  await phone.why.tap()
  await phone.expectQuestion('Why “Master was a week out of sync”?')
  await phone.answer.fill('Nobody looked')
  await phone.another.tap()
  await phone.expectQuestion('Why “Master was a week out of sync”?')
  await phone.answer.fill('No alert for it')
  await phone.answer.press('Enter')
  await api.expectOutline(
    id,
    `
    Lost weekend
      Replication stopped
        Master was a week out of sync
          Nobody looked
          No alert for it
    Missed deadline
    `,
  )
  await phone.rows.filter({ hasText: 'No alert for it' }).tap()
  await phone.answer.fill('Alert on replication lag @alice fri')
  await phone.action.tap()
  await expect
    .poll(async () => (await api.read(id)).actionItems)
    .toMatchObject([{ text: 'Alert on replication lag' }])
  await phone.rows.filter({ hasText: 'Nobody looked' }).tap()
  await phone.answer.fill('')
  await phone.stopHere.tap()
  await page.getByRole('option', { name: /Accepted risk/ }).tap()
  await expect.poll(async () => (await api.cause(id, 'Nobody looked')).disposition).toBe('accepted-risk')
})

test('what is to be touched is large enough, and what is typed does not zoom the page', async ({
  join,
  api,
}) => {
  const { page } = await join('Alice', PHONE)
  const phone = new PhonePage(page)
  await phone.open(await api.create(STORY))
  for (const button of [phone.why, phone.another, phone.action, phone.stopHere]) {
    const box = await button.boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
  }
  const size = await phone.answer.evaluate(field => Number.parseFloat(getComputedStyle(field).fontSize))
  expect(size).toBeGreaterThanOrEqual(16)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
})

test('every button of the outline and of the actions is as large as a finger', async ({ join, api }) => {
  const { page } = await join('Alice', PHONE)
  const phone = new PhonePage(page)
  await phone.open(
    await api.create(`
      # Data loss on restore
      - Lost weekend
        - Replication stopped
          - [ ] Page two people @alice @bob fri
      - Missed deadline
    `),
  )
  expect.soft(await page.evaluate(tooSmallFor, 44), 'outline').toEqual([])
  await page.getByRole('banner').getByRole('button', { name: 'More' }).tap()
  expect.soft(await page.evaluate(tooSmallFor, 44), 'menu').toEqual([])
  await page.getByRole('menuitem', { name: 'Actions' }).tap()
  await expect(page.getByRole('button', { name: 'Remove Alice' })).toBeVisible()
  expect.soft(await page.evaluate(tooSmallFor, 44), 'actions').toEqual([])
})

/** Runs in the page: what can be pressed and is smaller than this, with what is laid over it to be hit, px. */
function tooSmallFor(finger: number): readonly string[] {
  const controls = document.querySelectorAll<HTMLElement>(
    'button, a[href], label:has(input), [role^="menuitem"]',
  )
  return Array.from(controls).flatMap(control => {
    if (!control.checkVisibility({ visibilityProperty: true })) return []
    const { width, height } = control.getBoundingClientRect()
    const over = getComputedStyle(control, '::after')
    const isOver = over.content !== 'none' && over.position === 'absolute'
    const size = (own: number, more: string) => Math.max(own, isOver ? Number.parseFloat(more) : 0)
    const [x, y] = [size(width, over.width), size(height, over.height)]
    const name = control.getAttribute('aria-label') ?? control.textContent
    return Math.min(x, y) < finger - 0.5 ? [`${name}: ${Math.round(x)} × ${Math.round(y)}`] : []
  })
}

test('an unsent draft survives reload and loss of the network', async ({ join, api }) => {
  const id = await api.create(STORY)
  const { page, context } = await join('Alice', PHONE)
  const phone = new PhonePage(page)
  await phone.open(id)
  await phone.answer.fill('Half a thou')
  await page.reload()
  await expect(phone.answer).toHaveValue('Half a thou')
  await context.setOffline(true)
  await phone.answer.fill('Half a thought')
  await phone.another.tap()
  await expect(phone.rows.filter({ hasText: 'Half a thought' })).toBeVisible()
  await phone.answer.fill('and another')
  await context.setOffline(false)
  await expect.poll(() => api.outline(id)).toContain('Half a thought')
  await page.reload()
  await expect(phone.answer).toHaveValue('and another')
})

test('the fishbone is one tap away, and back', async ({ join, api }) => {
  const { page } = await join('Alice', PHONE)
  const phone = new PhonePage(page)
  await phone.open(await api.create(STORY))
  await phone.showFishbone.tap()
  await expect(phone.drawing).toBeVisible()
  await expect(phone.composer).toBeHidden()
  await page.getByRole('group', { name: 'View' }).getByRole('button', { name: 'Outline' }).tap()
  await expect(phone.answer).toBeVisible()
})

test('a line is parked from the phone', async ({ join, api }) => {
  const id = await api.create(STORY)
  const { page } = await join('Alice', PHONE)
  const phone = new PhonePage(page)
  await phone.open(id)
  await phone.parkLine.tap()
  await page.keyboard.type('Who owns the bunker?')
  await page.keyboard.press('Enter')
  await expect.poll(() => api.outline(id)).toContain('Also raised\n  Who owns the bunker?')
  await expect(phone.answer).toBeVisible()
})
