import { expect, test } from './fixtures.ts'
import type { CanvasPage } from './page-models/canvas-page.ts'
import { RcaPage } from './page-models/rca-page.ts'

const STORY = `
  # Payments were down
  - Customers could not pay
    - Database full
      - Nobody watched the disk
      - Logs were not rotated
    - No read-only mode
  - Support was overwhelmed
    - Status page said all was well
`

const placeOf = async (canvas: CanvasPage, text: string) => {
  const box = await canvas.box(text).boundingBox()
  return box && { x: Math.round(box.x), y: Math.round(box.y) }
}

for (const view of ['fishbone', 'tree'] as const) {
  test.describe(`dragging in the ${view}`, () => {
    test('a cause dropped on another one lies under it, and an undo puts it back', async ({ alice, api }) => {
      const room = new RcaPage(alice)
      const id = await api.create(STORY)
      await room.open(id)
      const canvas = (await room.switchTo(view)) as CanvasPage
      await canvas.dragOver('No read-only mode', await canvas.centreOf('Status page said all was well'))
      await canvas.drop()
      await canvas.expectSelected('No read-only mode')
      await api.expectOutline(
        id,
        `
        Customers could not pay
          Database full
            Nobody watched the disk
            Logs were not rotated
        Support was overwhelmed
          Status page said all was well
            No read-only mode
        `,
      )
      await room.press('ControlOrMeta+z')
      await api.expectOutline(id, STORY.split('\n').slice(2).join('\n').replaceAll('- ', ''))
    })

    test('Escape gives a dragged cause back, and it stays selected', async ({ alice, api }) => {
      const room = new RcaPage(alice)
      const id = await api.create(STORY)
      await room.open(id)
      const canvas = (await room.switchTo(view)) as CanvasPage
      await canvas.dragOver('Database full', await canvas.centreOf('Support was overwhelmed'))
      await room.press('Escape')
      await canvas.drop()
      await canvas.expectSelected('Database full')
      await api.expectOutline(id, STORY.split('\n').slice(2).join('\n').replaceAll('- ', ''))
    })
  })
}

test('what I type in does not move, and neither does my view, while another person writes elsewhere', async ({
  alice,
  bob,
  api,
}) => {
  const id = await api.create(STORY)
  const mine = new RcaPage(alice)
  const theirs = new RcaPage(bob)
  await mine.open(id)
  await theirs.open(id)
  await mine.canvas.box('Nobody watched the disk').dblclick()
  await expect(mine.canvas.field).toBeFocused()
  const place = await mine.canvas.field.boundingBox()
  await theirs.canvas.select('Customers could not pay')
  await theirs.press('Tab')
  await theirs.type('Card terminals froze')
  await theirs.press('Enter')
  await theirs.type('Shops sent people away')
  await expect(mine.canvas.box('Shops sent people away')).toBeVisible()
  const after = await mine.canvas.field.boundingBox()
  expect(Math.round(after?.x ?? 0)).toBe(Math.round(place?.x ?? 1))
  expect(Math.round(after?.y ?? 0)).toBe(Math.round(place?.y ?? 1))
  await expect(mine.canvas.field).toBeFocused()
  await mine.type(' at all')
  await expect(mine.canvas.field).toHaveValue('Nobody watched the disk at all')
})

test('a cause that another person has begun takes no space until it has a word', async ({
  alice,
  bob,
  api,
}) => {
  const id = await api.create(STORY)
  const mine = new RcaPage(alice)
  const theirs = new RcaPage(bob)
  await mine.open(id)
  await theirs.open(id)
  await theirs.canvas.select('No read-only mode')
  await theirs.press('Tab')
  await theirs.type('W')
  await expect(mine.canvas.box('W')).toBeVisible()
  await theirs.press('Backspace')
  await expect(mine.canvas.box('W')).toBeHidden()
  await expect(mine.canvas.root.getByRole('group', { name: /^Empty/ })).toHaveCount(0)
})

test('Shift and drag over the paper selects what it touches, Escape lets it go', async ({ alice, api }) => {
  const { room } = await RcaPage.openNew(alice, api, STORY)
  const { canvas } = room
  const from = await placeOf(canvas, 'Customers could not pay')
  const to = await canvas.centreOf('Database full')
  if (!from) throw new Error('The first bone is not on the screen.')
  await alice.keyboard.down('Shift')
  await alice.mouse.move(from.x - 200, from.y - 40)
  await alice.mouse.down()
  await alice.mouse.move(to.x, to.y, { steps: 5 })
  await alice.mouse.up()
  await alice.keyboard.up('Shift')
  await expect(canvas.selected).toHaveCount(5)
  await room.press('Escape')
  await expect(canvas.selected).toHaveCount(0)
})

test('a branch folds to a number and opens again', async ({ alice, api }) => {
  const { room } = await RcaPage.openNew(alice, api, STORY)
  const { canvas } = room
  await canvas.box('Database full').hover()
  await canvas.box('Database full').getByRole('button', { name: 'Hide what is below' }).click()
  await expect(canvas.box('Logs were not rotated')).toBeHidden()
  await expect(canvas.box('Database full')).toHaveAccessibleName(/2 hidden below/)
  await canvas.box('Database full').getByRole('button', { name: 'Show 2 below' }).click()
  await expect(canvas.box('Logs were not rotated')).toBeVisible()
})

test('what I write out of sight is brought into sight', async ({ alice, api }) => {
  const { room } = await RcaPage.openNew(alice, api, STORY)
  const { canvas } = room
  for (let step = 0; step < 4; step++) await canvas.zoomIn.click()
  await canvas.select('Support was overwhelmed')
  for (const text of ['Nobody had told them', 'No list of numbers', 'It was on the wiki that was down']) {
    await room.press('Tab')
    await room.type(text)
  }
  await expect(canvas.field).toHaveValue('It was on the wiki that was down')
  await expect(canvas.field).toBeInViewport({ ratio: 1 })
})

test('what I write in a cause while another person deletes it lives on, letter by letter in order', async ({
  alice,
  bob,
  api,
}) => {
  const id = await api.create(STORY)
  const mine = new RcaPage(alice)
  const theirs = new RcaPage(bob)
  await mine.open(id)
  await theirs.open(id)
  await mine.canvas.box('Nobody watched the disk').dblclick()
  await mine.type(' at all')
  await expect(theirs.canvas.box('Nobody watched the disk at all')).toBeVisible()
  await theirs.canvas.select('Database full')
  await theirs.press('Delete')
  await expect(mine.notices.getByText(/removed/)).toBeVisible()
  await mine.type(' since May')
  await expect(mine.canvas.field).toHaveValue('Nobody watched the disk at all since May')
  await mine.press('Escape')
  await mine.canvas.expectSelected('Nobody watched the disk at all since May')
  await expect(mine.canvas.root.getByText('Kept from a branch that Bob deleted')).toBeVisible()
  await mine.canvas.root.getByRole('button', { name: 'Restore the branch' }).click()
  await expect(theirs.canvas.box('Logs were not rotated')).toBeVisible()
})

test('a text keeps its caret while its box is out of sight', async ({ alice, api }) => {
  const room = new RcaPage(alice)
  const id = await api.create(STORY)
  await room.open(id)
  const { canvas } = room
  await canvas.box('Nobody watched the disk').dblclick()
  for (let step = 0; step < ' the disk'.length; step++) await room.press('ArrowLeft')
  await alice.mouse.move(700, 300)
  await alice.mouse.wheel(0, 4000)
  await expect(canvas.field).not.toBeInViewport()
  await room.type(' overr')
  await room.press('Backspace')
  await api.expectOutline(
    id,
    STORY.split('\n').slice(2).join('\n').replaceAll('- ', '').replace('the disk', 'over the disk'),
  )
})

test('a cause held at the edge of the drawing pans it for as long as the hand rests there', async ({
  alice,
  api,
}) => {
  const { room } = await RcaPage.openNew(alice, api, STORY)
  const { canvas } = room
  for (let step = 0; step < 4; step++) await canvas.zoomIn.click()
  await canvas.box('Database full').scrollIntoViewIfNeeded()
  const frame = await canvas.root.boundingBox()
  if (!frame) throw new Error('no drawing')
  const before = await placeOf(canvas, 'Payments were down')
  if (!before) throw new Error('no problem in sight')
  await canvas.dragOver('Database full', { x: frame.x + 4, y: frame.y + frame.height / 2 })
  // The pointer is not moved again. What has gone out of sight is not drawn any more, and has no place to wait for.
  const problem = canvas.box('Payments were down')
  await expect
    .poll(async () => {
      const now = await problem.boundingBox({ timeout: 1000 }).catch(() => null)
      return (now?.x ?? Number.POSITIVE_INFINITY) - before.x
    })
    .toBeGreaterThan(300)
  await room.press('Escape')
  await canvas.drop()
})
