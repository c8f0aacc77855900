import { expect, test } from './fixtures.ts'
import { RcaPage } from './page-models/rca-page.ts'

const STORY = `
  # Payments were down
  - Customers could not pay
    - Database full
    - No read-only mode
    - Nobody watched
  - Support was overwhelmed
`

test('[T49] the problem stands on the left when asked, for this person and this device alone', async ({
  alice,
  bob,
  api,
}) => {
  const id = await api.create(STORY)
  const [hers, his] = [new RcaPage(alice), new RcaPage(bob)]
  await Promise.all([hers.open(id), his.open(id)])
  const xOf = async (room: RcaPage, text: string) => (await room.canvas.centreOf(text)).x
  expect(await xOf(hers, 'Payments were down')).toBeGreaterThan(await xOf(hers, 'Customers could not pay'))
  await hers.palette.run('problem on the left', 'Problem on the left')
  await expect
    .poll(async () => (await xOf(hers, 'Payments were down')) - (await xOf(hers, 'Customers could not pay')))
    .toBeLessThan(0)
  for (const text of ['Payments were down', 'Database full', 'Support was overwhelmed'])
    await expect(hers.canvas.box(text)).toBeInViewport({ ratio: 0.99 })
  expect(await xOf(his, 'Payments were down')).toBeGreaterThan(await xOf(his, 'Customers could not pay'))

  await alice.reload()
  await expect(hers.saveState).toHaveText('Saved')
  expect(await xOf(hers, 'Payments were down')).toBeLessThan(await xOf(hers, 'Customers could not pay'))
  await hers.chooseInMore('Problem on the right')
  await expect
    .poll(async () => (await xOf(hers, 'Payments were down')) - (await xOf(hers, 'Customers could not pay')))
    .toBeGreaterThan(0)
})

test('[T49] arrows, dragging and folds follow the problem to the left', async ({ alice, api }) => {
  const { id, room } = await RcaPage.openNew(alice, api, STORY)
  const { canvas } = room
  await room.palette.run('problem on the left', 'Problem on the left')
  await canvas.select('Payments were down')
  await room.press('ArrowRight')
  await expect(canvas.selected).not.toHaveAccessibleName(/^Problem/)
  await room.press('ArrowLeft')
  await canvas.expectSelected('Payments were down')

  await canvas.select('Customers could not pay')
  await room.press('ControlOrMeta+.')
  await expect(canvas.box('Database full')).toHaveCount(0)
  await room.press('ArrowRight')
  await canvas.expectSelected('Database full')

  const last = await canvas.box('Nobody watched').boundingBox()
  if (!last) throw new Error('The last cause is not on the screen.')
  // The first bone lies above the spine: what is later along it stands higher.
  await canvas.dragOver('Database full', { x: last.x + last.width / 2, y: last.y - 4 })
  await expect(canvas.insertionLine).toBeAttached()
  await canvas.drop()
  await api.expectOutline(
    id,
    `
    Customers could not pay
      No read-only mode
      Nobody watched
      Database full
    Support was overwhelmed
    `,
  )
})

test('[T49] only the fishbone has a side for the problem', async ({ alice, api }) => {
  const { room } = await RcaPage.openNew(alice, api, STORY)
  await room.switchTo('tree')
  await room.more.click()
  await expect(alice.getByRole('menuitem', { name: 'Problem on the left' })).toBeDisabled()
  await room.press('Escape')
  await room.palette.open()
  await room.type('problem on the')
  await expect(room.palette.options.filter({ hasText: 'Problem on the' })).toHaveCount(0)
})
