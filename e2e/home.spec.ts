import { expect, test } from './fixtures.ts'
import { HomePage } from './page-models/home-page.ts'
import { RcaPage } from './page-models/rca-page.ts'
import { keepScreenshot } from './typing/keep-screenshot.ts'

test('a pasted list becomes the tree, with its heading as the problem', async ({ alice, api }) => {
  const home = new HomePage(alice)
  const room = new RcaPage(alice)
  await home.open()
  await room.paste('# Data loss on restore\n\n- Lost weekend\n\t- Woken by alerts\n- Missed deadline\n')
  await expect(room.saveState).toHaveText('Saved')
  await expect(room.canvas.box('Data loss on restore')).toBeVisible()
  await api.expectOutline(room.id, 'Lost weekend\n  Woken by alerts\nMissed deadline')
})

test('a list can be typed or a file picked where nothing can be pasted', async ({ alice, api }) => {
  const home = new HomePage(alice)
  const room = new RcaPage(alice)
  await home.open()
  await home.pasteList.click()
  await home.listField.fill('Lost weekend\n  Woken by alerts')
  await home.makeTree.click()
  await expect(room.saveState).toHaveText('Saved')
  await api.expectOutline(room.id, 'Lost weekend\n  Woken by alerts')

  await home.open()
  const [chooser] = await Promise.all([
    alice.waitForEvent('filechooser'),
    alice.getByRole('button', { name: /drop a (file|picture)/ }).click(),
  ])
  await chooser.setFiles({
    name: 'rca.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from('\uFEFF# From a file\r\n\r\n* One\r\n    * Two\r\n'),
  })
  await expect(room.canvas.box('From a file')).toBeVisible()
  await api.expectOutline(room.id, 'One\n  Two')
})

test('a file of ours brings its own day and product, whatever was typed here last', async ({
  alice,
  api,
}) => {
  const home = new HomePage(alice)
  const room = new RcaPage(alice)
  const id = await api.create('# Orders lost\n- Disk full')
  const file = await (await alice.request.get(`/api/rcas/${id}/export/json`)).json()
  file.facts = { ...file.facts, date: '2026-03-01', product: 'Tills' }
  await home.open()
  await home.productChip.click()
  await home.productField.fill('Shop')
  await home.productField.press('Enter')
  const choose = async (buffer: Buffer, name: string) => {
    const [chooser] = await Promise.all([
      alice.waitForEvent('filechooser'),
      alice.getByRole('button', { name: 'drop a picture or a file' }).click(),
    ])
    await chooser.setFiles({ name, mimeType: 'application/json', buffer })
  }
  await choose(Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'shot.json')
  await expect(alice.getByRole('alert')).toContainText('“shot.json” is no text')
  await choose(Buffer.from('{"a":1}'), 'other.json')
  await expect(alice.getByRole('alert')).toContainText('it does not say that it is an RCA of Fishbone')
  await choose(Buffer.from(JSON.stringify(file)), 'orders-lost.json')
  await room.expectSaved()
  expect((await api.read(room.id)).facts).toMatchObject({ date: '2026-03-01', product: 'Tills' })
})

test('the sample opens with one click', async ({ alice, api }, info) => {
  await alice.setViewportSize({ width: 1920, height: 1080 })
  const home = new HomePage(alice)
  const room = new RcaPage(alice)
  await home.open()
  await home.openSample.click()
  await room.expectSaved()
  expect((await api.read(room.id)).causes.length).toBeGreaterThan(20)
  await expect(room.canvas.root.getByRole('group').first()).toBeVisible()
  await keepScreenshot(alice, 'sample-fishbone', info)
})

test('the list shows title, product, people, open ends and boxes, who is live, and is searched', async ({
  alice,
  bob,
  api,
}) => {
  const titles = [
    'Payments down',
    'Mail late',
    'Disk full',
    'Search empty',
    'Login slow',
    'Feed stale',
    'Map blank',
  ]
  for (const title of titles) await api.create(`# ${title}\n- Bone`)
  const { id, room: hers } = await RcaPage.openNew(
    alice,
    api,
    '# Restore went wrong\n- Lost weekend\n  - Woken\n    - [ ] Page two people\n- Missed deadline',
  )
  await hers.productChip.click()
  await alice.getByLabel('Product', { exact: true }).fill('Funds')
  await hers.press('Enter')
  await hers.canvas.select('Missed deadline')
  await hers.type('!')
  await hers.press('Escape')
  await hers.expectSaved()

  await expect
    .poll(() => api.summary(id))
    .toMatchObject({ product: 'Funds', openEnds: 1, openActionItems: 1 })
  const home = new HomePage(bob)
  await home.open()
  await expect(home.live).toContainText('Restore went wrong')
  const row = home.row('Restore went wrong').first()
  await expect(row).toContainText('Funds')
  await expect(row).toContainText('1 open end · 1 box')
  await expect(row.getByRole('list', { name: /Alice/ })).toBeVisible()
  await expect(home.openBoxes).toContainText('Page two people')
  await expect(home.earlier).toContainText('Payments down')
  await home.search.fill('disk')
  await expect(home.earlier.getByRole('link')).toHaveText([/Disk full/])
  await home.search.fill('nothing like it')
  await expect(bob.getByText('Nothing found for “nothing like it”.')).toBeVisible()
  await home.search.press('Escape')
  await home.row('Mail late').getByRole('link').click()
  await expect(new RcaPage(bob).canvas.box('Mail late')).toBeVisible()
})

test('who types on at the product writes the product, every letter of it', async ({ alice }) => {
  const home = new HomePage(alice)
  await home.open()
  await alice.keyboard.type('Orders lost')
  await alice.keyboard.press('Tab')
  await alice.keyboard.type('Web shop')
  await expect(home.productField).toHaveValue('Web shop')
  await alice.keyboard.press('Enter')
  await expect(home.productChip).toHaveText('Web shop')
  // And goes on with what happened.
  await expect(home.whatHappened).toBeFocused()
  await alice.keyboard.press('Tab')
  // A letter takes the place of what it held.
  await alice.keyboard.type('Tills')
  await expect(home.productField).toHaveValue('Tills')
})

test('a new RCA takes the product last used on this device', async ({ alice, api }) => {
  const home = new HomePage(alice)
  const room = new RcaPage(alice)
  await home.open()
  await home.productChip.click()
  await home.productField.fill('Funds')
  await home.productField.press('Enter')
  await home.whatHappened.fill('Data loss')
  await home.whatHappened.press('Enter')
  await room.expectSaved()
  await expect(room.productChip).toHaveText('Funds')
  await expect.poll(async () => (await api.read(room.id)).facts.product).toBe('Funds')
  await alice.getByRole('link', { name: 'All RCAs' }).click()
  await expect(home.productChip).toHaveText('Funds')
})

test('light or dark is chosen at home as well, and holds for every page of this device', async ({
  alice,
  api,
}) => {
  const home = new HomePage(alice)
  await home.open()
  const page = alice.locator('html')
  await expect(page).not.toHaveAttribute('data-theme')
  await home.colours.selectOption('Dark')
  await expect(page).toHaveAttribute('data-theme', 'dark')
  await alice.reload()
  await expect(home.colours).toHaveValue('dark')
  await new RcaPage(alice).open(await api.create('# Data loss'))
  await expect(page).toHaveAttribute('data-theme', 'dark')
  await alice.getByRole('link', { name: 'All RCAs' }).click()
  await home.colours.selectOption('As the device')
  await expect(page).not.toHaveAttribute('data-theme')
})
