import { expect, test } from './fixtures.ts'
import { RcaPage } from './page-models/rca-page.ts'

const STORY = `
  # Data loss on restore
  - Lost weekend
    - Woken by alerts
  - Missed deadline
`

test('[T18] a guest without a name restores nothing, and is told', async ({
  alice,
  browser,
  server,
  api,
}) => {
  const id = await api.create(STORY)
  const hers = new RcaPage(alice)
  await hers.open(id)
  const context = await browser.newContext({ baseURL: server.url })
  const guest = new RcaPage(await context.newPage())
  await guest.open(id)
  await hers.canvas.select('Lost weekend')
  await hers.press('Delete')
  await guest.notices.getByRole('button', { name: 'Restore' }).click()
  await expect(guest.notices).toContainText('You can only read this page now.')
  await hers.expectSaved()
  await api.expectOutline(id, 'Missed deadline')
  await context.close()
})
