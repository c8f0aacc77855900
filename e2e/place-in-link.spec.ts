import { expect, test } from './fixtures.ts'
import { RcaPage } from './page-models/rca-page.ts'

const STORY = `
  # Data loss on restore
  - Lost weekend
    - Woken by alerts
  - Missed deadline
    - Nobody asked
`

test('[V7] a link to a cause opens what hides it, and leaves folded what does not', async ({
  alice,
  api,
}) => {
  const { id, room } = await RcaPage.openNew(alice, api, STORY)
  await room.switchTo('outline')
  for (const bone of ['Lost weekend', 'Missed deadline']) {
    await room.outline.select(bone)
    await room.press('ArrowLeft')
  }
  await expect(room.outline.rows).toHaveCount(3)
  const { id: cause } = await api.cause(id, 'Nobody asked')
  await alice.evaluate(hash => {
    window.location.hash = hash
  }, `cause=${cause}`)
  await room.outline.expectSelected('Nobody asked')
  await expect(room.outline.box('Nobody asked')).toBeFocused()
  await expect(room.outline.box('Woken by alerts')).toBeHidden()
})

test('[V7] a link to a cause that is gone says so', async ({ alice, api }) => {
  const id = await api.create(STORY)
  await alice.goto(`/r/${id}#cause=gone-0000000000001`)
  await expect(alice.getByText('The cause that this link leads to has been deleted.')).toBeVisible()
})

for (const [code, words] of [
  [4426, 'Somebody works on this RCA with a newer Fishbone. Reload this page to get it.'],
  [4403, 'The server refuses changes from this page.'],
] as const) {
  test(`[P23] an end with ${code} before anything is shown tells its reason`, async ({ alice, api }) => {
    const id = await api.create(STORY)
    await alice.routeWebSocket('**/sync/**', socket => socket.close({ code, reason: 'no' }))
    await alice.goto(`/r/${id}`)
    await expect(alice.getByText(words)).toBeVisible()
    await expect(alice.getByText('There is no RCA at this address')).toHaveCount(0)
    await expect(alice.getByRole('button', { name: 'Reload' })).toBeVisible()
  })
}
