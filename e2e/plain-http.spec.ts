import type { Page } from '@playwright/test'
import { test as base, expect } from './fixtures.ts'
import { HomePage } from './page-models/home-page.ts'
import { RcaPage } from './page-models/rca-page.ts'

/** Runs in the page: what browsers withhold on a plain http address that is not this computer. */
function withholdSecureApis(): void {
  const withheld = [
    [
      Navigator.prototype,
      ['clipboard', 'serviceWorker', 'wakeLock', 'storage', 'locks', 'credentials', 'mediaDevices'],
    ],
    [Crypto.prototype, ['randomUUID', 'subtle']],
    [window, ['caches', 'cookieStore', 'Notification']],
  ] as const
  for (const [holder, names] of withheld) for (const name of names) Reflect.deleteProperty(holder, name)
  Object.defineProperty(window, 'isSecureContext', { value: false })
}

const test = base.extend<{ readonly complaints: string[] }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern.
  complaints: async ({}, use) => use([]),
  join: async ({ join, complaints }, use) =>
    use(async (name, options) => {
      const person = await join(name, options)
      await person.context.addInitScript(withholdSecureApis)
      person.page.on('pageerror', error => complaints.push(error.message))
      return person
    }),
})

test.afterEach(({ complaints }) => expect(complaints).toEqual([]))

const STORY = `
  # Data loss on restore
  - Lost weekend
    - Woken by alerts
      - Replication stopped
  - Missed deadline
`

/** What another program would paste now: the list field of the home page, which is as plain as a field can be. */
async function pasteElsewhere(page: Page): Promise<string> {
  const other = await page.context().newPage()
  const home = new HomePage(other)
  await home.open()
  await home.pasteList.click()
  await other.keyboard.press('ControlOrMeta+v')
  const pasted = await home.listField.inputValue()
  await other.close()
  return pasted
}

test('the test withholds what it says', async ({ alice }) => {
  await alice.goto('/')
  const left = await alice.evaluate(() => ({
    isSecureContext,
    ofNavigator: ['clipboard', 'serviceWorker', 'wakeLock'].filter(name => name in navigator),
    ofCrypto: ['randomUUID', 'subtle'].filter(name => name in crypto),
  }))
  expect(left).toEqual({ isSecureContext: false, ofNavigator: [], ofCrypto: [] })
})

test('an RCA is made, written and shared with another person', async ({ alice, bob, api }) => {
  await new HomePage(alice).open()
  const hers = new RcaPage(alice)
  await hers.type('Data loss on restore')
  await hers.press('Enter')
  await expect(hers.canvas.field).toBeFocused()
  await hers.type('Lost weekend')
  await hers.press('Enter')
  await hers.type('Missed deadline')
  await hers.press('Tab')
  await hers.type('! Ask for two days @bob')
  await hers.press('Enter')
  await hers.press('ControlOrMeta+j')
  await hers.type('Who owns the bunker?')
  await hers.press('Enter')
  await hers.expectSaved()
  const outline = 'Lost weekend\nMissed deadline\nAlso raised\n  Who owns the bunker?'
  await api.expectOutline(hers.id, outline)

  const his = new RcaPage(bob)
  await his.open(hers.id)
  await his.canvas.select('Lost weekend')
  await his.press('Tab')
  await his.type('Woken by alerts')
  await expect(hers.canvas.box('Woken by alerts')).toBeVisible()
  await expect(hers.others.getByRole('img', { name: 'Bob' })).toBeVisible()
  await his.press('Escape')
  await his.canvas.select('Lost weekend')
  await his.press('Delete')
  await hers.notices.getByRole('button', { name: 'Restore' }).click()
  await expect(his.canvas.box('Woken by alerts')).toBeVisible()
})

for (const view of ['fishbone', 'outline'] as const)
  test(`branches of the ${view} are copied, cut and pasted by key and by menu`, async ({ alice, api }) => {
    const { id, room } = await RcaPage.openNew(alice, api, STORY)
    const shown = await room.switchTo(view)
    await shown.select('Woken by alerts')
    await room.press('ControlOrMeta+c')
    await shown.select('Missed deadline')
    await room.press('ControlOrMeta+v')
    await api.expectOutline(
      id,
      `
      Lost weekend
        Woken by alerts
          Replication stopped
      Missed deadline
        Woken by alerts
          Replication stopped
      `,
    )
    await shown.select('Lost weekend')
    await room.press('ControlOrMeta+x')
    await api.expectOutline(id, 'Missed deadline\n  Woken by alerts\n    Replication stopped')

    await shown.box('Woken by alerts').click({ button: 'right' })
    await alice.getByRole('menuitem', { name: 'Copy as a list' }).click()
    await expect(alice.getByRole('menu')).toBeHidden()
    expect(await pasteElsewhere(alice)).toBe('- Woken by alerts\n  - Replication stopped\n')
    await shown.select('Missed deadline')
    await room.press('ControlOrMeta+v')
    await api.expectOutline(
      id,
      `
      Missed deadline
        Woken by alerts
          Replication stopped
        Woken by alerts
          Replication stopped
      `,
    )
  })

test('the page for the wiki is copied and downloaded', async ({ alice, api }) => {
  const { room } = await RcaPage.openNew(alice, api, STORY)
  const { exportDialog } = room
  await exportDialog.open()
  const text = (await exportDialog.preview.textContent()) ?? ''
  expect(text).toContain('Replication stopped')
  await expect(exportDialog.outcome).toHaveText('Copied')
  await expect(exportDialog.copy).toBeFocused()
  expect(await pasteElsewhere(alice)).toBe(text)
  expect((await exportDialog.downloaded()).text).toBe(text)
  await room.press('Escape')
  await expect(exportDialog.root).toBeHidden()
})

test('the invitation is copied', async ({ alice, api }) => {
  const { room } = await RcaPage.openNew(alice, api, STORY)
  await room.invite.click()
  const dialog = alice.getByRole('dialog', { name: 'Invite' })
  await dialog.getByRole('button', { name: 'Copy' }).click()
  await expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await pasteElsewhere(alice)).toBe(await dialog.getByRole('textbox').inputValue())
})

test('what is written offline is kept, and merged when back', async ({ join, bob, api }) => {
  const id = await api.create(STORY)
  const { page, context } = await join('Alice')
  const [hers, his] = [new RcaPage(page), new RcaPage(bob)]
  await Promise.all([hers.open(id), his.open(id)])
  await context.setOffline(true)
  await hers.canvas.select('Missed deadline')
  await hers.press('Tab')
  await hers.type('Nobody told the customer')
  await expect(hers.connection).toContainText('Offline. Kept on this computer.')
  await his.canvas.select('Lost weekend')
  await his.type(' of two people')
  await context.setOffline(false)
  await hers.expectSaved()
  await expect(hers.canvas.box('Lost weekend of two people')).toBeVisible()
  await expect(his.canvas.box('Nobody told the customer')).toBeVisible()
})
