import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { axeFindings } from './page-models/axe.ts'
import { HomePage } from './page-models/home-page.ts'
import { PhonePage } from './page-models/phone-page.ts'
import { RcaPage } from './page-models/rca-page.ts'
import { ServerProcess } from './server/server-process.ts'

const STORY = `
  # Data loss on restore
  - Lost weekend
    - Woken by alerts
      - Replication stopped
  - Missed deadline
`

/** Nothing is found in light or in dark; says in which state of the page something was. */
async function expectClean(page: Page, state: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect.soft(await axeFindings(page), `${state}, ${colorScheme}`).toEqual([])
  }
}

async function openSample(page: Page): Promise<RcaPage> {
  await page.goto('/')
  await new HomePage(page).openSample.click()
  await page.waitForURL(/\/r\//)
  const room = new RcaPage(page)
  await room.expectSaved()
  return room
}

test('axe finds nothing on the home page, empty or full', async ({ join, api }) => {
  const newServer = await ServerProcess.create()
  const { page: first } = await join('Alice', { baseURL: newServer.url })
  const empty = new HomePage(first)
  await empty.open()
  await expect(first.getByRole('button', { name: /sample/i })).toHaveCount(2)
  await expectClean(first, 'home, empty')
  await empty.pasteList.click()
  await expect(empty.listField).toBeFocused()
  await expectClean(first, 'home, with the field for a list')
  await first.close()
  await newServer.remove()

  for (let count = 0; count < 8; count++)
    await api.create(`# Outage ${count}\n- Disk full\n  - [ ] Look at it`)
  const live = await api.create(STORY)
  const { page: writer } = await join('Carol')
  await new RcaPage(writer).open(live)
  const { page } = await join('Bob')
  const full = new HomePage(page)
  await full.open()
  await expect(full.live).toBeVisible()
  await expect(full.openBoxes).toBeVisible()
  await expect(full.search).toBeVisible()
  await expectClean(page, 'home, full')
})

test('axe finds nothing in the fishbone, the tree and the outline, read or written', async ({ alice }) => {
  const room = await openSample(alice)
  for (const view of ['fishbone', 'tree', 'outline'] as const) {
    const shown = await room.switchTo(view)
    await expectClean(alice, view)
    await shown.root
      .getByRole(view === 'outline' ? 'treeitem' : 'group')
      .nth(2)
      .click()
    await room.press('F2')
    await expect(shown.field).toBeFocused()
    await expectClean(alice, `${view}, writing`)
    await room.press('Escape')
    await expect(shown.field).toBeHidden()
  }
})

test('axe finds nothing in an empty RCA, for a guest, and offline', async ({
  alice,
  browser,
  server,
  api,
}) => {
  await alice.goto('/')
  await alice.keyboard.type('Data loss')
  await alice.keyboard.press('Enter')
  await alice.waitForURL(/\/r\//)
  const mine = new RcaPage(alice)
  await mine.expectSaved()
  await expectClean(alice, 'empty RCA')
  await alice.context().setOffline(true)
  await mine.type('Lost weekend')
  await expect(mine.connection).toBeVisible()
  await expectClean(alice, 'offline')
  await alice.context().setOffline(false)
  await mine.expectSaved()

  const context = await browser.newContext({ baseURL: server.url })
  const guest = await context.newPage()
  await new RcaPage(guest).open(await api.create(STORY))
  await expect(guest.getByRole('form', { name: 'Join' })).toBeVisible()
  await expectClean(guest, 'guest')
  await context.close()

  await alice.goto(`/r/${'x'.repeat(22)}`)
  await expect(alice.getByRole('heading', { level: 1 })).toBeVisible()
  await expectClean(alice, 'an RCA that is not there')
})

test('axe finds nothing in the panels', async ({ alice }) => {
  const room = await openSample(alice)
  const panel = (name: string) => alice.getByRole('region', { name, exact: true })
  await room.press('Alt+a')
  await expect(room.actionItems.newLine).toBeVisible()
  await expectClean(alice, 'panel of actions')

  for (const [command, name] of [
    ['Facts of the incident', 'Facts'],
    ['People', 'People'],
    ['Deleted branches', 'Deleted'],
  ] as const) {
    await room.chooseInMore(command)
    await expect(panel(name)).toBeVisible()
    await expectClean(alice, `panel ${name}, empty`)
  }

  await room.canvas.root
    .getByRole('group', { name: /action/ })
    .first()
    .click()
  await room.press('Alt+i')
  await expect(room.cause.text).toBeVisible()
  await room.cause.newEvidence.fill('https://example.org/graph')
  await room.cause.newEvidence.press('Enter')
  await room.cause.newTag.fill('storage')
  await room.cause.newTag.press('Enter')
  await expectClean(alice, 'panel of a cause')

  await room.chooseInMore('Facts of the incident')
  await panel('Facts').getByRole('textbox', { name: 'New link' }).fill('https://example.org/ticket')
  await panel('Facts').getByRole('textbox', { name: 'New link' }).press('Enter')
  await expectClean(alice, 'panel Facts')
  await room.chooseInMore('People')
  await panel('People').getByRole('textbox', { name: 'New attendee' }).fill('Dora')
  await panel('People').getByRole('textbox', { name: 'New attendee' }).press('Enter')
  await expectClean(alice, 'panel People')
  await room.canvas.root.getByRole('group').nth(1).click()
  await room.press('Delete')
  await expect(room.notices).toContainText('You removed')
  await expectClean(alice, 'a notice')
  await room.chooseInMore('Deleted branches')
  await expect(panel('Deleted').getByRole('button', { name: 'Restore' })).toBeVisible()
  await expectClean(alice, 'panel Deleted')
})

test('axe finds nothing in the dialogs, lines and menus', async ({ alice }) => {
  const room = await openSample(alice)
  await room.palette.open()
  await expectClean(alice, 'palette')
  await room.type('no such thing at all')
  await expectClean(alice, 'palette without a find')
  await room.press('Escape')

  await room.press('F1')
  await expect(alice.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await expectClean(alice, 'list of keys')
  await room.press('Escape')

  await room.invite.click()
  await expect(alice.getByRole('dialog', { name: 'Invite' }).getByRole('textbox')).toBeVisible()
  await expectClean(alice, 'invite')
  await room.press('Escape')

  await room.exportDialog.open()
  await expectClean(alice, 'copy for wiki')
  await room.press('Escape')

  await room.more.click()
  await expect(room.canvas.menu).toBeVisible()
  await expectClean(alice, 'menu of the bar')
  await room.press('Escape')

  const cause = room.canvas.root.getByRole('group', { name: /open end/ }).first()
  await cause.click({ button: 'right' })
  await expect(room.canvas.menu).toBeVisible()
  await expectClean(alice, 'menu of a cause')
  await room.press('Escape')

  for (const [keys, label] of [
    ['ControlOrMeta+Enter', 'action'],
    ['ControlOrMeta+Shift+Enter', 'reason to stop'],
    ['ControlOrMeta+j', 'parked line'],
  ] as const) {
    await cause.click()
    await room.press(keys)
    await expect(alice.locator('[data-line] :focus')).toBeVisible()
    await expectClean(alice, `line for the ${label}`)
    await room.press('Escape')
  }
})

test('axe finds nothing on a phone', async ({ join, api }) => {
  const { page } = await join('Alice', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  const pen = new PhonePage(page)
  await pen.open(await api.create(STORY))
  await expectClean(page, 'phone')
  await pen.rows.filter({ hasText: 'Replication stopped' }).tap()
  await pen.answer.fill('Nobody looked')
  await expectClean(page, 'phone, writing')
  await pen.showFishbone.tap()
  await expect(pen.drawing).toBeVisible()
  await expectClean(page, 'phone, fishbone')
})
