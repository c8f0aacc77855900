import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { axeFindings } from './page-models/axe.ts'
import { PhonePage } from './page-models/phone-page.ts'
import { RcaPage } from './page-models/rca-page.ts'
import type { RcaApi } from './server/rca-api.ts'

const STORY = `
  # Payments were down
  - Customers could not pay
    - Database full
      - Nobody watched the disk
      - Logs were not rotated
    - No read-only mode
  - Support was overwhelmed
    - Status page said all was well
  - Finance had to reconcile by hand
`

async function meet(api: RcaApi, ...pages: readonly Page[]) {
  const id = await api.create(STORY)
  const rooms = pages.map(page => new RcaPage(page))
  await Promise.all(rooms.map(room => room.open(id)))
  for (const room of rooms) await expect(room.others.getByRole('button')).toHaveCount(pages.length - 1)
  return { id, rooms: rooms as [RcaPage, RcaPage, RcaPage] }
}

const placeOf = async (room: RcaPage, text: string) => {
  const box = await room.canvas.box(text).boundingBox()
  return box && { x: Math.round(box.x), y: Math.round(box.y) }
}

/** Both have the same window: then they see the same at the same place. */
async function expectSameSight(hers: RcaPage, his: RcaPage, text: string): Promise<void> {
  await expect
    .poll(async () => {
      const [a, b] = [await placeOf(hers, text), await placeOf(his, text)]
      return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : Number.POSITIVE_INFINITY
    })
    .toBeLessThanOrEqual(3)
  const [a, b] = [await hers.canvas.viewport(), await his.canvas.viewport()]
  expect(b.zoom).toBeCloseTo(a.zoom, 2)
}

test('[P37] whoever follows sees the other’s pan, zoom, view and selection, and it is unfolded for them', async ({
  alice,
  bob,
  api,
}) => {
  const { rooms } = await meet(api, alice, bob)
  const [hers, his] = rooms
  await his.canvas.box('Database full').hover()
  await his.canvas.box('Database full').getByRole('button', { name: 'Hide what is below' }).click()
  await expect(his.canvas.box('Logs were not rotated')).toBeHidden()
  await his.following.follow('Alice')
  await hers.canvas.pan(0, -160)
  await expectSameSight(hers, his, 'Payments were down')
  await hers.canvas.zoomIn.click()
  await hers.canvas.pan(0, 120)
  await expectSameSight(hers, his, 'Payments were down')
  await hers.canvas.select('Logs were not rotated')
  await expect(his.canvas.box('Logs were not rotated')).toBeInViewport({ ratio: 0.99 })
  await expectSameSight(hers, his, 'Logs were not rotated')
  // It is her selection, not his.
  await expect(his.canvas.selected).toHaveCount(1)
  await his.canvas.expectSelected('Payments were down')

  await hers.switchTo('tree')
  await expect(his.tree.root).toBeVisible()
  await expect(his.tree.box('Logs were not rotated')).toBeInViewport({ ratio: 0.99 })
  await hers.switchTo('outline')
  await expect(his.outline.root).toBeVisible()
  await expect(his.outline.box('Logs were not rotated')).toBeInViewport({ ratio: 0.99 })
  // Shown, and not remembered.
  await bob.reload()
  await expect(his.canvas.root).toBeVisible()
})

test('[P37] in a long outline the same rows come into sight', async ({ alice, bob, api }) => {
  const lines = Array.from({ length: 400 }, (_, index) => `- Cause number ${index}`)
  const id = await api.create(`# Long list\n${lines.join('\n')}`)
  const [hers, his] = [new RcaPage(alice), new RcaPage(bob)]
  await Promise.all([hers.open(id), his.open(id)])
  await his.following.follow('Alice')
  await hers.switchTo('outline')
  await expect(his.outline.box('Cause number 3')).toBeInViewport()
  await alice.mouse.move(700, 450)
  await alice.mouse.wheel(0, 8000)
  const middle = (page: Page) =>
    page.evaluate(() =>
      document
        .elementFromPoint(innerWidth / 2, innerHeight / 2)
        ?.closest('[data-row]')
        ?.getAttribute('aria-label'),
    )
  await expect.poll(() => middle(alice)).toMatch(/^Cause number 2/)
  await expect.poll(async () => (await middle(bob)) === (await middle(alice))).toBe(true)
})

test('[P38] any act of one’s own in the view ends following, and it is said', async ({ alice, bob, api }) => {
  const { rooms } = await meet(api, alice, bob)
  const [hers, his] = rooms
  const acts: Readonly<Record<string, () => Promise<void>>> = {
    pan: () => his.canvas.pan(40, 40),
    zoom: () => his.canvas.zoomOut.click(),
    'zoom by a key': () => his.press('Alt+-'),
    'a click on a box': () => his.canvas.box('Database full').click(),
    'a click on the paper': async () => {
      const frame = await his.canvas.root.boundingBox()
      await bob.mouse.click((frame?.x ?? 0) + 20, (frame?.y ?? 0) + 120)
    },
    'an arrow key': () => his.press('ArrowLeft'),
    typing: () => his.type('x'),
    'a step to the next open end': () => his.press('ControlOrMeta+e'),
    'another view': () => his.press('Alt+Digit2'),
    Escape: () => his.press('Escape'),
  }
  for (const [name, act] of Object.entries(acts))
    await test.step(name, async () => {
      await his.following.follow('Alice')
      await act()
      await his.following.expectAlone()
    })
  // What Alice does now moves nothing here.
  await his.press('Alt+Digit1')
  await expect(his.canvas.root).toBeVisible()
  await hers.canvas.fitAll.click()
  const before = await his.canvas.viewport()
  await hers.canvas.pan(200, 0)
  await hers.canvas.select('No read-only mode')
  await expect(his.canvas.root.getByText('Alice', { exact: true }).first()).toBeAttached()
  expect(await his.canvas.viewport()).toEqual(before)
})

test('[P38] panels, the help and the palette are no acts in the view', async ({ alice, bob, api }) => {
  const { rooms } = await meet(api, alice, bob)
  const [hers, his] = rooms
  await his.following.follow('Alice')
  await his.press('Alt+a')
  await expect(his.actionItems.newLine).toBeVisible()
  await his.actionItems.newLine.click()
  await his.type('Watch the disk')
  // While he writes he is not moved.
  const before = await his.canvas.viewport()
  await hers.canvas.zoomIn.click()
  await hers.canvas.select('Logs were not rotated')
  await expect(his.canvas.root.getByText('Alice', { exact: true }).first()).toBeAttached()
  await expect(his.following.line).toBeVisible()
  expect(await his.canvas.viewport()).toEqual(before)
  await his.press('Enter', 'Escape')
  await his.press('F6')
  await expect.poll(() => his.canvas.viewport()).not.toEqual(before)
  await his.palette.run('stop foll', 'Stop following')
  await his.following.expectAlone()
})

test('[P36] who leads asks everybody, and moves nobody who has not said yes', async ({
  alice,
  bob,
  join,
  api,
}) => {
  const carol = (await join('Carol')).page
  const { rooms } = await meet(api, alice, bob, carol)
  const [hers, his, carols] = rooms
  await hers.chooseInMore('Ask everybody to follow me')
  await expect(hers.following.leading).toContainText('Nobody follows yet')
  for (const room of [his, carols]) await expect(room.following.ask).toContainText('Alice asks you to follow')
  const before = await his.canvas.viewport()
  await carols.following.ask.getByRole('button', { name: 'Follow' }).click()
  await expect(carols.following.line).toContainText('Following Alice')
  await expect(hers.following.leading).toContainText('1 follows')
  await hers.canvas.pan(300, 100)
  await hers.canvas.zoomIn.click()
  await hers.canvas.select('Status page said all was well')
  await expectSameSight(hers, carols, 'Status page said all was well')
  expect(await his.canvas.viewport()).toEqual(before)
  await his.following.ask.getByRole('button', { name: 'Not now' }).click()
  await expect(his.following.ask).toBeHidden()
  await hers.chooseInMore('Stop leading')
  await expect(hers.following.leading).toBeHidden()
  // Who follows has chosen to, and goes on; asked anew is asked anew.
  await expect(carols.following.line).toBeVisible()
  await hers.palette.run('everybody', 'Ask everybody to follow me')
  await expect(his.following.ask).toBeVisible()
  await expect(carols.following.ask).toBeHidden()
  expect(await axeFindings(bob)).toEqual([])
  expect(await axeFindings(carol)).toEqual([])
  // No button has its tooltip open.
  await hers.canvas.select('Database full')
  expect(await axeFindings(alice)).toEqual([])
})

test('[P36] without a yes nothing that others do moves my view: edits, pans, views, leading', async ({
  alice,
  bob,
  api,
}) => {
  const { rooms } = await meet(api, alice, bob)
  const [hers, his] = rooms
  const before = await his.canvas.viewport()
  await hers.palette.run('everybody', 'Ask everybody to follow me')
  for (let round = 0; round < 30; round++) {
    await hers.canvas.pan(round % 2 ? 60 : -60, 40)
    await hers.canvas.box('Support was overwhelmed').click()
    await hers.press('Tab')
    await hers.type(`${round} more`)
    await hers.press('Escape')
    if (round % 10 === 0) {
      await hers.switchTo('tree')
      await hers.switchTo('outline')
      await hers.switchTo('fishbone')
    }
  }
  await expect(his.canvas.box('0 more')).toBeAttached()
  await his.palette.open()
  await his.type('29 more')
  await expect(his.palette.options.first()).toContainText('29 more')
  await his.press('Escape')
  expect(await his.canvas.viewport()).toEqual(before)
  await expect(his.canvas.root).toBeVisible()
})

test('[P40] a follower’s followers see the same, and who follow each other stand still', async ({
  alice,
  bob,
  join,
  api,
}) => {
  const carol = (await join('Carol')).page
  const { rooms } = await meet(api, alice, bob, carol)
  const [hers, his, carols] = rooms
  await his.following.follow('Alice')
  await carols.following.follow('Bob')
  await hers.canvas.zoomIn.click()
  await hers.canvas.pan(120, 80)
  await expectSameSight(hers, his, 'Database full')
  await expectSameSight(hers, carols, 'Database full')
  await hers.following.follow('Carol')
  const places = () => Promise.all(rooms.map(room => room.canvas.viewport()))
  const before = await places()
  // Once from her to both, and back: whatever could make them move on has reached everybody.
  await hers.setProduct('Funds')
  for (const room of [his, carols]) await expect(room.productChip).toContainText('Funds')
  await carols.setProduct('Payments')
  for (const room of [hers, his]) await expect(room.productChip).toContainText('Payments')
  for (const room of rooms) await expect(room.following.line).toBeVisible()
  await hers.following.openCardOf('Bob')
  await expect(alice.getByRole('dialog')).toContainText('At the problem, in the fishbone')
  expect(await places()).toEqual(before)
})

test('[P38] following ends when the other one leaves, with their name', async ({ alice, bob, api }) => {
  const { rooms } = await meet(api, alice, bob)
  const [, his] = rooms
  await his.palette.run('follow some', 'Follow somebody')
  await expect(his.palette.root).toHaveAccessibleName('Follow')
  await expect(his.palette.options).toHaveText([/Alice.*At the problem, in the fishbone/])
  await his.press('Enter')
  await expect(his.following.line).toContainText('Following Alice')
  await alice.close()
  await his.following.expectAlone('Alice has left. You are on your own again')
})

test('[P38] a page that loses its connection follows nobody any more', async ({ alice, bob, api }) => {
  const { rooms } = await meet(api, alice, bob)
  const [, his] = rooms
  await his.following.follow('Alice')
  await bob.context().setOffline(true)
  await his.following.expectAlone('Offline. You are on your own again')
})

test('[P37] on a phone the outline shows where the other one is, and the pen keeps its question', async ({
  alice,
  join,
  api,
}) => {
  const bob = (await join('Bob', { viewport: { width: 390, height: 844 }, hasTouch: true })).page
  const id = await api.create(STORY)
  const [hers, his, pen] = [new RcaPage(alice), new RcaPage(bob), new PhonePage(bob)]
  await Promise.all([hers.open(id), pen.open(id)])
  await his.following.follow('Alice')
  const asked = await pen.question.textContent()
  await hers.canvas.select('Logs were not rotated')
  await expect(his.outline.box('Logs were not rotated')).toBeInViewport({ ratio: 0.99 })
  await hers.switchTo('tree')
  await expect(his.outline.root).toBeVisible()
  expect(await pen.question.textContent()).toBe(asked)
  // Turned to its side and back it shows another view: that is no act of his.
  await bob.setViewportSize({ width: 844, height: 390 })
  await expect(his.tree.root).toBeVisible()
  await bob.setViewportSize({ width: 390, height: 844 })
  await expect(pen.question).toBeVisible()
  await expect(his.following.line).toBeVisible()
  await his.outline.box('Customers could not pay').tap()
  await his.following.expectAlone()
})
