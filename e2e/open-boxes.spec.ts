import { expect, test } from './fixtures.ts'
import { HomePage } from './page-models/home-page.ts'
import { RcaPage } from './page-models/rca-page.ts'

const ITEMS = [1, 2, 3, 4, 5, 6].map(at => `  - [ ] Check backup ${at} 2099-01-0${at}`)

test('home names what is due first over all RCAs, and leads to its cause', async ({
  alice,
  api,
  request,
}) => {
  await api.create('# Zeppelin lost\n- Disk full\n  - Nobody was warned\n    - [ ] Add an alert 2020-01-02')
  await api.create(`# Zeppelin late\n- Tape slow\n${ITEMS.join('\n')}`)
  expect((await request.post('/api/rcas', { data: { sample: true } })).status()).toBe(201)
  await api.create('# Nothing to do\n- Rain')

  const home = new HomePage(alice)
  await home.open()
  await home.search.fill('fishbone sample')
  await expect(home.earlier).toContainText('Fishbone sample')
  await expect(home.openBoxes).toBeHidden()

  // Other tests may have left boxes on this server.
  await home.search.fill('zeppelin')
  const boxes = home.openBoxes.getByRole('listitem')
  await expect(boxes).toHaveCount(5)
  await expect(boxes.first()).toContainText('Add an alert')
  await expect(boxes.first()).toContainText('was due')
  await home.openBoxes.getByRole('button', { name: '2 more' }).click()
  await expect(boxes).toHaveCount(7)
  await expect(home.openBoxes.getByRole('link', { name: '1 more in Zeppelin late' })).toBeVisible()

  await home.search.fill('zeppelin alert')
  await expect(boxes).toHaveCount(1)
  await expect(home.earlier).toBeHidden()

  await boxes.getByRole('link').click()
  const { canvas } = new RcaPage(alice)
  await canvas.expectSelected('Nobody was warned')
  await alice.reload()
  await canvas.expectSelected('Nobody was warned')
})
