import { expect, test } from './fixtures.ts'
import { PhonePage } from './page-models/phone-page.ts'
import { RcaPage } from './page-models/rca-page.ts'

const STORY = `
  # Data loss on restore
  - Lost weekend
    - Woken by alerts
  - Missed deadline
`

test('[T31] [T33] words left in a panel and in lines reach the RCA when the page is left inside the app', async ({
  alice,
  api,
}) => {
  const { id, room } = await RcaPage.openNew(alice, api, STORY)
  await room.canvas.select('Woken by alerts')
  await room.press('ControlOrMeta+Enter')
  await room.type('Alert on lag')
  // A press on the link both ends the line and leaves the page.
  await alice.getByRole('link', { name: 'All RCAs' }).click()
  await expect(alice.getByRole('textbox', { name: 'What happened?' })).toBeVisible()
  await expect(alice).toHaveTitle('Fishbone')
  await alice.goBack()
  await room.expectSaved()
  await room.actionItems.open()
  await room.actionItems.newLine.fill('Call the vendor')
  await room.press('ControlOrMeta+j')
  await room.type('Was said aloud')
  await alice.goForward()
  await expect(alice.getByRole('textbox', { name: 'What happened?' })).toBeVisible()
  await expect
    .poll(async () => (await api.read(id)).actionItems.map(({ text }) => text).sort())
    .toEqual(['Alert on lag', 'Call the vendor'])
  await expect.poll(() => api.outline(id)).toContain('Was said aloud')
})

test('[P34] words that wait for their question are asked about as well', async ({ alice, api }) => {
  const { room } = await RcaPage.openNew(alice, api, STORY)
  await room.canvas.select('Woken by alerts')
  await room.press('ControlOrMeta+Shift+Enter')
  await room.type('we think')
  await room.canvas.select('Missed deadline')
  const asked = alice.waitForEvent('dialog')
  await Promise.all([
    asked.then(dialog => {
      expect(dialog.type()).toBe('beforeunload')
      return dialog.dismiss()
    }),
    alice.close({ runBeforeUnload: true }),
  ])
})

test('[C27] a guest without a name pastes nothing into a text', async ({ browser, server, api }) => {
  const id = await api.create(STORY)
  const context = await browser.newContext({ baseURL: server.url })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.url })
  const page = await context.newPage()
  const room = new RcaPage(page)
  await room.open(id)
  await page.evaluate(() => navigator.clipboard.writeText('by key\nhere'))
  await page.keyboard.press('Escape')
  await room.canvas.select('Missed deadline')
  await room.press('Alt+i')
  await room.cause.text.click()
  await room.press('ControlOrMeta+v')
  await expect(room.cause.text).toHaveValue('Missed deadline')
  await context.close()
  await api.expectOutline(id, 'Lost weekend\n  Woken by alerts\nMissed deadline')
})

test('the title is changed in Facts by keys alone, and Tab goes on from there', async ({ alice, api }) => {
  const { id, room } = await RcaPage.openNew(alice, api, STORY)
  await room.chooseInMore('Facts of the incident')
  const title = alice
    .getByRole('region', { name: 'Facts', exact: true })
    .getByRole('textbox', { name: 'Title' })
  await title.focus()
  await room.type('Restore of 24 February')
  await expect(title).toHaveValue('Restore of 24 February')
  await room.press('Tab')
  await expect(
    alice.getByRole('region', { name: 'Facts', exact: true }).getByRole('textbox', { name: 'Product' }),
  ).toBeFocused()
  await expect.poll(async () => (await api.read(id)).title).toBe('Restore of 24 February')
})

test('a date of which a part was deleted is the date it was, one that was emptied is none', async ({
  alice,
  api,
}) => {
  const { id, room } = await RcaPage.openNew(alice, api, `${STORY}\n- [ ] Call the vendor`)
  await room.actionItems.open()
  const due = room.actionItems.entry('Call the vendor').root.getByLabel('Due')
  const before = await due.inputValue()
  expect(before).not.toBe('')
  await due.focus()
  await room.press('Backspace', 'Enter')
  await due.blur()
  await expect(due).toHaveValue(before)
  await due.focus()
  await room.press('Backspace', 'ArrowRight', 'Backspace', 'ArrowRight', 'Backspace')
  await due.blur()
  await expect.poll(async () => (await api.read(id)).actionItems).toMatchObject([{ due: null }])
})

test('[T31] an answer on the phone goes under no other cause when its own is deleted', async ({
  join,
  bob,
  api,
}) => {
  const id = await api.create(STORY)
  const { page } = await join('Alice', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  const [phone, his] = [new PhonePage(page), new RcaPage(bob)]
  await phone.open(id)
  await his.open(id)
  await phone.rows.filter({ hasText: 'Woken by alerts' }).tap()
  await phone.answer.fill('Nobody tested it')
  await his.canvas.select('Lost weekend')
  await his.press('Delete')
  await phone.expectQuestion('Its cause was deleted: this will be parked')
  await phone.another.tap()
  await api.expectOutline(id, 'Missed deadline\nAlso raised\n  Nobody tested it')
  await expect(phone.answer).toHaveValue('')
})

test('[T32] what was deleted since the last visit is not told as if it happened now', async ({
  alice,
  bob,
  api,
}) => {
  const { id, room } = await RcaPage.openNew(alice, api, STORY)
  await alice.goto('/')
  const his = new RcaPage(bob)
  await his.open(id)
  await his.canvas.select('Missed deadline')
  await his.press('Delete')
  await his.expectSaved()
  await room.open(id)
  await expect(room.canvas.box('Lost weekend')).toBeVisible()
  await expect(room.canvas.box('Missed deadline')).toBeHidden()
  // What happens now is told, and nothing before it.
  await his.canvas.select('Lost weekend')
  await his.press('Delete')
  await expect(room.notices).toContainText('Lost weekend')
  await expect(room.notices).not.toContainText('Missed deadline')
})

test('a button of the drawing pressed by keys keeps the keyboard, whatever others write; the mouse gives it back', async ({
  alice,
  bob,
  api,
}) => {
  const { id, room } = await RcaPage.openNew(alice, api, STORY)
  const his = new RcaPage(bob)
  await his.open(id)
  await room.canvas.select('Missed deadline')
  const zoom = alice.getByRole('button', { name: 'Zoom in' })
  await zoom.click()
  await expect(room.canvas.box('Missed deadline')).toBeFocused()
  await zoom.focus()
  await room.press('Enter')
  await his.canvas.select('Lost weekend')
  await his.press('Tab')
  await his.type('Nobody rested')
  await expect(room.canvas.box('Nobody rested')).toBeVisible()
  await expect(zoom).toBeFocused()
})
