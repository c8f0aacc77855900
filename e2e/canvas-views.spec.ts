import { expect, test } from './fixtures.ts'
import type { CanvasPage } from './page-models/canvas-page.ts'
import { RcaPage } from './page-models/rca-page.ts'

const STORY = `
  # Payments were down
  - Customers could not pay
    - Database full
    - No read-only mode
    - Nobody watched
  - Support was overwhelmed
`

test('a cause dropped between two others stands there, and a line shows where', async ({ alice, api }) => {
  const { id, room } = await RcaPage.openNew(alice, api, STORY)
  const tree = (await room.switchTo('tree')) as CanvasPage
  const first = await tree.box('Database full').boundingBox()
  if (!first) throw new Error('The first cause is not on the screen.')
  await tree.dragOver('Nobody watched', { x: first.x + first.width / 2, y: first.y - 3 })
  await expect(tree.insertionLine).toBeAttached()
  await expect(tree.root.getByText('Nobody watched', { exact: true })).toHaveCount(2)
  await tree.drop()
  await expect(tree.insertionLine).toHaveCount(0)
  await api.expectOutline(
    id,
    `
    Customers could not pay
      Nobody watched
      Database full
      No read-only mode
    Support was overwhelmed
    `,
  )
})

test('[H62] what I drag is let go when somebody deletes it', async ({ alice, bob, api }) => {
  const id = await api.create(STORY)
  const [hers, his] = [new RcaPage(alice), new RcaPage(bob)]
  await Promise.all([hers.open(id), his.open(id)])
  await his.canvas.select('Database full')
  await hers.canvas.dragOver('Database full', await hers.canvas.centreOf('Support was overwhelmed'))
  await expect(hers.canvas.root.getByText('Database full', { exact: true })).toHaveCount(2)
  await his.press('Delete')
  await expect(hers.canvas.root.getByText('Database full', { exact: true })).toHaveCount(0)
  await hers.canvas.drop()
  await api.expectOutline(
    id,
    `
    Customers could not pay
      No read-only mode
      Nobody watched
    Support was overwhelmed
    `,
  )
  await hers.canvas.select('Nobody watched')
})

test('the menu of a cause does what its commands do', async ({ alice, api }) => {
  const { id, room } = await RcaPage.openNew(alice, api, STORY)
  const { canvas } = room
  await canvas.openMenuOf('Nobody watched')
  await canvas.choose('Ruled out')
  await expect(canvas.box('Nobody watched')).toHaveAccessibleName(/ruled out/)
  await canvas.openMenuOf('Database full')
  await canvas.choose(/^Move down,/)
  await canvas.openMenuOf('Database full')
  await canvas.choose('Park it')
  await api.expectOutline(
    id,
    `
    Customers could not pay
      No read-only mode
      Nobody watched
    Support was overwhelmed
    Also raised
      Database full
    `,
  )
  await canvas.openMenuOf('Support was overwhelmed')
  await room.press('Escape')
  await expect(canvas.menu).toBeHidden()
  await canvas.expectSelected('Support was overwhelmed')
  await room.type(' all day')
  await expect(canvas.field).toHaveValue('Support was overwhelmed all day')
})

test('several causes are chosen with Ctrl or Shift, and deleted as one', async ({ alice, api }) => {
  const id = await api.create(STORY)
  const before = await api.outline(id)
  const room = new RcaPage(alice)
  await room.open(id)
  const { canvas } = room
  await canvas.select('Database full')
  await canvas.box('Nobody watched').click({ modifiers: ['ControlOrMeta'] })
  await canvas.box('Support was overwhelmed').click({ modifiers: ['Shift'] })
  await expect(canvas.selected).toHaveCount(3)
  await canvas.box('Support was overwhelmed').click({ modifiers: ['ControlOrMeta'] })
  await expect(canvas.selected).toHaveCount(2)
  await room.press('Delete')
  await api.expectOutline(id, 'Customers could not pay\n  No read-only mode\nSupport was overwhelmed')
  await room.press('ControlOrMeta+z')
  await api.expectOutline(id, before)
})

test('each person chooses a view; it is kept, and the others see none of it', async ({ alice, bob, api }) => {
  const id = await api.create(STORY)
  const [hers, his] = [new RcaPage(alice), new RcaPage(bob)]
  await Promise.all([hers.open(id), his.open(id)])
  await hers.switchTo('tree')
  await expect(his.canvas.root).toBeVisible()
  const [problem, bone, cause] = [
    await hers.tree.centreOf('Payments were down'),
    await hers.tree.centreOf('Customers could not pay'),
    await hers.tree.centreOf('Database full'),
  ]
  expect(problem.x).toBeLessThan(bone.x)
  expect(bone.x).toBeLessThan(cause.x)
  await hers.press('Alt+3')
  await expect(hers.outline.root).toBeVisible()
  expect(await hers.outline.lines()).toBe(await api.outline(id))
  await alice.reload()
  await expect(hers.outline.root).toBeVisible()
  await hers.press('Alt+1')
  await expect(hers.canvas.root).toBeVisible()
})

test('zoom goes nearer and farther, fit shows everything', async ({ alice, api }) => {
  const { room } = await RcaPage.openNew(alice, api, STORY)
  const { canvas } = room
  const widthOf = async () => (await canvas.box('Payments were down').boundingBox())?.width ?? 0
  const fitted = await widthOf()
  await canvas.zoomOut.click()
  await expect.poll(widthOf).toBeLessThan(fitted)
  for (let step = 0; step < 4; step++) await canvas.zoomIn.click()
  await expect.poll(widthOf).toBeGreaterThan(fitted)
  await canvas.fitAll.click()
  await expect.poll(widthOf).toBeCloseTo(fitted, 0)
  for (const text of ['Payments were down', 'Database full', 'Support was overwhelmed'])
    await expect(canvas.box(text)).toBeInViewport({ ratio: 1 })
})
