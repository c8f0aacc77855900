import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { RcaPage } from './page-models/rca-page.ts'
import type { RcaApi } from './server/rca-api.ts'

const STORY = `
  # Data loss on restore
  - Lost weekend
    - Woken by alerts
  - Missed deadline
`

/** Two people in the story, the first with the panel of a cause open. */
async function openCause(alice: Page, bob: Page, api: RcaApi) {
  const id = await api.create(STORY)
  const [hers, his] = [new RcaPage(alice), new RcaPage(bob)]
  await Promise.all([hers.open(id), his.open(id)])
  await hers.canvas.select('Woken by alerts')
  await hers.press('Alt+i')
  return { id, hers, his }
}

test('[T31] what is typed for a cause that somebody deletes is kept, and the person is told where', async ({
  alice,
  bob,
  api,
}) => {
  const { id, hers, his } = await openCause(alice, bob, api)
  await hers.cause.newEvidence.fill('The pager log of 3:12')
  await hers.cause.newAction.fill('Buy a pager')
  await his.canvas.select('Lost weekend')
  await his.press('Delete')
  await expect(hers.notices).toContainText('Its cause is gone: the action is kept for the whole RCA.')
  await expect(hers.notices).toContainText('Parked “The pager log of 3:12”')
  await api.expectOutline(id, 'Missed deadline\nAlso raised\n  The pager log of 3:12')
  await expect
    .poll(async () => (await api.read(id)).actionItems)
    .toMatchObject([{ text: 'Buy a pager', cause: null }])
})

test('[T31] a reason that is being typed for a cause that somebody deletes is parked', async ({
  alice,
  bob,
  api,
}) => {
  const { id, hers, his } = await openCause(alice, bob, api)
  await hers.cause.stopReason.selectOption('Too expensive')
  await hers.cause.cost.fill('Two weeks of one person')
  await his.canvas.select('Lost weekend')
  await his.press('Delete')
  await expect(hers.notices).toContainText('Parked “Two weeks of one person”')
  await api.expectOutline(id, 'Missed deadline\nAlso raised\n  Two weeks of one person')
})

test('[T18] a guest without a name restores nothing, and is told', async ({
  alice,
  browser,
  server,
  api,
}) => {
  const { id, room: hers } = await RcaPage.openNew(alice, api, STORY)
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
