import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { RcaPage } from './page-models/rca-page.ts'

test('the first minute needs no click and no dialog, and a guest writes after two interactions', async ({
  alice,
  browser,
  server,
}) => {
  await alice.goto('/')
  await expect(alice.getByRole('textbox', { name: 'What happened?' })).toBeFocused()
  await alice.keyboard.type('Replication broke and a week of data was lost')
  await alice.keyboard.press('Enter')
  await alice.waitForURL(/\/r\/[\w-]{22}$/)

  // The caret is in the first bone.
  await expect(alice.locator('textarea:focus')).toHaveValue('')
  await alice.keyboard.type('Lost weekend time')
  await alice.keyboard.press('Enter')
  await alice.keyboard.type('Customer missed a deadline')
  await alice.keyboard.press('Tab')
  await alice.keyboard.type('Replication had never worked')
  await expect(alice.getByRole('dialog')).toHaveCount(0)
  await expect(alice.getByText('Saved', { exact: true })).toBeVisible()

  const context = await browser.newContext({ baseURL: server.url })
  const guest = await context.newPage()
  await guest.goto(alice.url())
  // A guest sees the tree at once.
  await expect(guest.getByText('Lost weekend time')).toBeVisible()
  // One: the name. Two: Enter. Then the problem is selected, and a letter begins a first bone.
  await guest.getByRole('textbox', { name: /name/i }).fill('Bob')
  await guest.keyboard.press('Enter')
  await guest.keyboard.type('T')
  const drawing = alice.getByRole('application', { name: 'Fishbone' })
  await expect(drawing.getByText('T', { exact: true })).toBeVisible()
  await guest.keyboard.type('ickets piled up')
  await expect(drawing.getByText('Tickets piled up', { exact: true })).toBeVisible()
  await context.close()
})

test('a guest puts the name field away, is told why nothing is written, and finds what was parked', async ({
  alice,
  api,
  browser,
  server,
}) => {
  const id = await api.create('# Data loss\n- Lost weekend\n- Missed deadline\n')
  const context = await browser.newContext({ baseURL: server.url })
  const guest = await context.newPage()
  await guest.goto(`/r/${id}`)
  const name = guest.getByRole('textbox', { name: /name/i })
  await expect(name).toBeFocused()
  await guest.keyboard.press('Escape')
  await expect(name).toBeHidden()
  await expect(guest.getByRole('button', { name: 'Write', exact: true })).toBeVisible()
  await guest.keyboard.press('x')
  await expect(guest.getByText('Give your name first, then write.')).toBeVisible()
  await expect(name).toBeFocused()
  await expect(name).toHaveValue('')

  await alice.goto(`/r/${id}`)
  await alice.getByText('Lost weekend').first().click()
  await alice.keyboard.press('Alt+p')
  await expect(alice.getByText('Parked', { exact: true })).toBeVisible()
  await alice.getByRole('button', { name: '1 also raised' }).click()
  await expect(alice.getByRole('treeitem', { name: /Lost weekend/ })).toBeVisible()
  await context.close()
})

test('no letter is lost between Enter and the caret in the first bone', async ({ alice }) => {
  const answer = await holdCreation(alice)
  await alice.goto('/')
  await expect(alice.getByRole('textbox', { name: 'What happened?' })).toBeFocused()
  await alice.keyboard.type('A week of data was lost')
  await alice.keyboard.press('Enter')
  await alice.keyboard.type('Lost weekends')
  await alice.keyboard.press('Backspace')
  await alice.keyboard.press('Enter')
  await alice.keyboard.type('Customer wai')
  answer()
  // On through the change of pages, without a look at the caret.
  await alice.keyboard.type('ted')
  await alice.keyboard.press('Tab')
  await alice.keyboard.type('Nobody looked')

  await expect(alice.locator('textarea:focus')).toHaveValue('Nobody looked')
  const drawing = alice.getByRole('application', { name: 'Fishbone' })
  await expect(drawing.getByText('Lost weekend', { exact: true })).toBeVisible()
  await expect(drawing.getByText('Customer waited', { exact: true })).toBeVisible()
  await alice.keyboard.type(' at it')
  await expect(alice.locator('textarea:focus')).toHaveValue('Nobody looked at it')
})

test('Escape that comes before the first bone leaves it, as it would later', async ({ alice }) => {
  const answer = await holdCreation(alice)
  await alice.goto('/')
  await expect(alice.getByRole('textbox', { name: 'What happened?' })).toBeFocused()
  await alice.keyboard.type('A week of data was lost')
  await alice.keyboard.press('Enter')
  await alice.keyboard.type('Lost weekend')
  await alice.keyboard.press('Escape')
  answer()
  await expect(alice.getByRole('group', { name: /^Lost weekend/ })).toBeFocused()
})

test('a template opens the first cause of its first bone, and the next words are that cause', async ({
  alice,
  api,
}) => {
  const { room } = await RcaPage.openNew(alice, api, '# Orders lost')
  await alice.getByRole('button', { name: '6M' }).click()
  await alice.keyboard.type('Tired crew')
  await room.press('Escape')
  await room.expectSaved()
  expect((await api.outline(room.id)).split('\n').slice(0, 3)).toEqual(['Manpower', '  Tired crew', 'Method'])
})

test('who has just come and types writes a first bone, and leaves the problem as it is', async ({
  bob,
  api,
}) => {
  const { id, room } = await RcaPage.openNew(bob, api, '# Orders lost\n- Disk full')
  await room.type('Nobody was warned')
  await room.press('Escape')
  await api.expectOutline(id, 'Disk full\nNobody was warned')
  expect((await api.read(id)).problem).toBe('Orders lost')
})

test('after the product and the name the keyboard is in the tree again', async ({ alice, api }) => {
  const { id, room } = await RcaPage.openNew(alice, api, '# Orders lost\n- Disk full')
  await room.canvas.select('Disk full')
  await room.productChip.click()
  await room.type('Shop')
  await room.press('Enter', 'Tab')
  await room.type('Nobody was warned')
  await room.press('Escape')
  await alice.getByRole('button', { name: /Change your name/ }).click()
  await alice.getByLabel('Your name, as the others see it').fill('Ada')
  await room.press('Enter', 'Enter')
  await room.type('No alert')
  await room.press('Escape')
  await api.expectOutline(id, 'Disk full\n  Nobody was warned\n  No alert')
  expect((await api.read(id)).facts.product).toBe('Shop')
})

/** The answer to the creation of an RCA waits until the returned function is called. */
async function holdCreation(page: Page): Promise<() => void> {
  let answer = () => {}
  const answered = new Promise<void>(resolve => {
    answer = resolve
  })
  await page.route('**/api/rcas', async route => {
    if (route.request().method() === 'POST') await answered
    await route.continue()
  })
  return answer
}
