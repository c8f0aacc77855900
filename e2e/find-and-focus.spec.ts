import type { Page } from '@playwright/test'
import { LARGE_TREE } from './facts/large-tree.ts'
import { expect, test } from './fixtures.ts'
import { axeFindings } from './page-models/axe.ts'
import { FindBar } from './page-models/find-bar.ts'
import { PhonePage } from './page-models/phone-page.ts'
import { RcaPage } from './page-models/rca-page.ts'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

const STORY = `
  # Payments were down
  - Customers could not pay
    - Database full
      - [ ] Warn before the disk is full
    - No read-only mode
  - Support was overwhelmed
    - The disk of the phone system was full
`

test('[T45] words are found by keys alone, and Escape leaves the keyboard on what was found', async ({
  alice,
  api,
}) => {
  const { room } = await RcaPage.openNew(alice, api, STORY)
  const find = new FindBar(alice)
  await room.canvas.select('No read-only mode')
  await room.press('F2')
  await find.lookFor('DISK')
  await find.expectCount(/^2 of 2/)
  await room.press('Enter')
  await find.expectCount('1 of 2: Database full')
  await room.canvas.expectSelected('Database full')
  await expect(find.field).toBeFocused()
  await room.press('Shift+Enter', 'F3', 'F3')
  await find.expectCount('2 of 2: The disk of the phone system was full')
  await room.press('Escape')
  await expect(find.root).toBeHidden()
  await expect(room.canvas.box('The disk of the phone system was full')).toBeFocused()
  await room.press('Shift+F3')
  await find.expectCount('1 of 2: Database full')
  await room.press('ControlOrMeta+f')
  await room.type('nowhere')
  await find.expectCount('Nothing found')
  await expect(find.next).toBeDisabled()
  for (const colorScheme of ['light', 'dark'] as const) {
    await alice.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await axeFindings(alice)).toEqual([])
  }
  await find.close.click()
  await expect(room.canvas.box('Database full')).toBeFocused()
})

test('[T45] a plain field and a dialog keep the key of the browser', async ({ alice, api }) => {
  const { room } = await RcaPage.openNew(alice, api, STORY)
  const find = new FindBar(alice)
  await room.actionItems.open()
  await room.actionItems.newLine.press('ControlOrMeta+f')
  await room.exportDialog.open()
  await room.press('ControlOrMeta+f')
  await expect(find.root).toHaveCount(0)
})

test('[T46] what others write changes the count, and neither the match nor the view', async ({
  alice,
  bob,
  api,
}) => {
  const id = await api.create(STORY)
  const [hers, his] = [new RcaPage(alice), new RcaPage(bob)]
  await Promise.all([hers.open(id), his.open(id)])
  const find = new FindBar(alice)
  await hers.canvas.select('Customers could not pay')
  await find.lookFor('full')
  await hers.press('Enter', 'Shift+Enter')
  await find.expectCount(/^1 of 2/)
  const before = await hers.canvas.box('Database full').boundingBox()
  await his.canvas.select('Support was overwhelmed')
  await his.press('Tab')
  await his.type('Inbox full')
  await his.press('Escape')
  await find.expectCount('1 of 3: Database full')
  expect(await hers.canvas.box('Database full').boundingBox()).toEqual(before)
  await expect(find.field).toBeFocused()
})

test('[T51] a match in a fold is opened by who goes to it, and read however far out one was', async ({
  alice,
  api,
}) => {
  const { room } = await RcaPage.openNew(alice, api, LARGE_TREE)
  const find = new FindBar(alice)
  for (let step = 0; step < 8; step++) await room.canvas.zoomOut.click()
  await room.canvas.select('Orders were lost')
  await find.lookFor('3.3.6')
  await find.expectCount('1 of 1: Why 3.3.6')
  await expect(room.canvas.box('Why 3.3.6')).toHaveCount(0)
  await room.press('Enter')
  await room.canvas.expectSelected('Why 3.3.6')
  await expect(room.canvas.box('Why 3.3.6')).toBeInViewport({ ratio: 0.99 })
  await expect
    .poll(async () => (await room.canvas.box('Why 3.3.6').boundingBox())?.height ?? 0)
    .toBeGreaterThan(14)
  await expect(room.canvas.box('Why 3.2.6')).toHaveCount(0)
})

test('[T51] parked lines are found in the outline, and the drawing says so', async ({ alice, api }) => {
  const { room } = await RcaPage.openNew(alice, api, STORY)
  const find = new FindBar(alice)
  await room.press('ControlOrMeta+j')
  await room.type('Who ordered this disk?')
  await room.press('Enter')
  await find.lookFor('disk')
  await find.expectCount(/of 2/)
  await expect(find.elsewhere).toHaveText('In the outline: 1 more')
  await find.elsewhere.click()
  await room.outline.expectSelected('Who ordered this disk?')
  await find.expectCount(/^3 of 3/)
  await expect(find.elsewhere).toHaveCount(0)
  await expect(find.field).toBeFocused()
  await expect(room.outline.box('Database full')).toHaveAttribute('data-found', 'match')
  await expect(room.outline.box('Who ordered this disk?')).toHaveAttribute('data-found', 'current')
  await find.next.click()
  await room.press('Escape')
  await expect(room.outline.box('Database full')).toBeFocused()
})

test('[T45] on a phone the search stands above the outline', async ({ join, api }) => {
  const { page } = await join('Carol', PHONE)
  const phone = new PhonePage(page)
  const find = new FindBar(page)
  await phone.open(await api.create(LARGE_TREE))
  await page.getByRole('button', { name: 'More' }).tap()
  await page.getByRole('menuitem', { name: 'Find in the tree' }).tap()
  await expect(find.field).toBeFocused()
  await find.field.fill('4.4.6')
  await find.next.tap()
  await expect(phone.selected).toHaveAccessibleName(/^Why 4\.4\.6/)
  await expect(phone.selected).toBeInViewport({ ratio: 0.99 })
  const [bar, view] = [await find.root.boundingBox(), await page.getByRole('tree').boundingBox()]
  expect(bar?.y).toBeLessThan(60)
  expect(view && bar && view.y + view.height > bar.y + bar.height).toBe(true)
  expect(await axeFindings(page)).toEqual([])
  await find.close.tap()
  await expect(find.root).toHaveCount(0)
})

const branchPath = (page: Page) => page.getByRole('navigation', { name: 'Branch in focus' })

test('[T47] a branch in focus is in view and clear, in every view, and Escape ends it', async ({
  alice,
  bob,
  api,
}) => {
  const id = await api.create(LARGE_TREE)
  const [hers, his] = [new RcaPage(alice), new RcaPage(bob)]
  await Promise.all([hers.open(id), his.open(id)])
  const fadedIn = (room: RcaPage) => room.page.locator('[data-tree] [data-faded]')
  await hers.canvas.select('Why 2.1.1')
  await hers.press('Alt+b')
  await expect(branchPath(alice)).toBeVisible()
  await expect(hers.canvas.box('Why 1.1.1')).toHaveAttribute('data-faded', '')
  for (const text of ['Orders were lost', 'Impact 2', 'Why 2.1.1', 'Why 2.1.3'])
    await expect(hers.canvas.box(text)).not.toHaveAttribute('data-faded')
  await expect(hers.canvas.box('Why 2.1.3')).toBeInViewport({ ratio: 0.99 })
  await expect(fadedIn(his)).toHaveCount(0)
  for (const colorScheme of ['light', 'dark'] as const) {
    await alice.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await axeFindings(alice)).toEqual([])
  }

  // What Bob adds below it is in it, and moves nothing here.
  const before = await hers.canvas.box('Why 2.1.1').boundingBox()
  await his.canvas.select('Why 2.1.1')
  await his.press('Tab')
  await his.type('A second reason')
  await his.press('Escape')
  await expect(hers.canvas.box('A second reason')).toBeAttached()
  await expect(hers.canvas.box('A second reason')).not.toHaveAttribute('data-faded')
  expect(await hers.canvas.box('Why 2.1.1').boundingBox()).toEqual(before)

  await hers.switchTo('outline')
  await expect(hers.outline.box('Why 1.1.1')).toHaveAttribute('data-faded')
  await expect(hers.outline.box('Why 2.1.6')).not.toHaveAttribute('data-faded')
  await expect(branchPath(alice)).toBeVisible()
  await hers.outline.select('Why 2.1.1')
  await hers.press('Escape')
  await expect(fadedIn(hers)).toHaveCount(0)
  await expect(branchPath(alice)).toHaveCount(0)
})

test('[T47] the focus ends when its cause is deleted, and when the whole tree is asked for', async ({
  alice,
  bob,
  api,
}) => {
  const id = await api.create(STORY)
  const [hers, his] = [new RcaPage(alice), new RcaPage(bob)]
  await Promise.all([hers.open(id), his.open(id)])
  await hers.canvas.openMenuOf('Database full')
  await hers.canvas.choose('Focus on this branch')
  await expect(branchPath(alice)).toBeVisible()
  await his.canvas.select('Database full')
  await his.press('Delete')
  await expect(branchPath(alice)).toHaveCount(0)
  await hers.canvas.select('Support was overwhelmed')
  await hers.press('Alt+b')
  await hers.palette.run('show the whole', 'Show the whole tree')
  await expect(branchPath(alice)).toHaveCount(0)
  await expect(hers.canvas.box('Customers could not pay')).toBeInViewport({ ratio: 0.99 })
})

test('[T48] the path to the branch takes the focus up, a long one is folded in the middle', async ({
  alice,
  api,
}) => {
  const id = await api.create(LARGE_TREE)
  const room = new RcaPage(alice)
  const deep = await api.cause(id, 'Why 3.2.5')
  await alice.goto(`/r/${id}#cause=${deep.id}`)
  await room.canvas.expectSelected('Why 3.2.5')
  await room.press('Alt+b')
  const path = branchPath(alice)
  await expect(path.getByRole('button', { name: 'Why 3.2.5' })).toHaveAttribute('aria-current', 'location')
  await expect(path.getByRole('button', { name: 'Impact 3' })).toBeVisible()
  await expect(path.getByRole('button', { name: 'Why 3.2.2' })).toHaveCount(0)
  await path.getByRole('button', { name: '3 more in between' }).click()
  await alice.getByRole('menuitem', { name: 'Why 3.2.2' }).click()
  await expect(path.getByRole('button', { name: 'Why 3.2.2' })).toHaveAttribute('aria-current', 'location')
  await expect(room.canvas.box('Why 3.2.1')).not.toHaveAttribute('data-faded')
  await expect(room.canvas.box('Why 3.2.5')).toBeFocused()
  await path.getByRole('button', { name: 'Orders were lost' }).click()
  await expect(path).toHaveCount(0)
})

test('[T47] on a phone the drawing shows the path, the outline only where it has none of its own', async ({
  join,
  api,
}) => {
  const { page } = await join('Carol', PHONE)
  const phone = new PhonePage(page)
  await phone.open(await api.create(LARGE_TREE))
  await phone.rows.filter({ hasText: 'Why 1.1.2' }).tap()
  await page.getByRole('button', { name: 'More' }).tap()
  await page.getByRole('menuitem', { name: 'Find a command or a cause' }).tap()
  await page.getByRole('combobox').fill('focus on this')
  await page.getByRole('option', { name: 'Focus on this branch' }).tap()
  await expect(branchPath(page)).toBeVisible()
  await phone.rows.filter({ hasText: 'Why 1.1.3' }).tap()
  await expect(page.getByRole('navigation', { name: 'Above' })).toBeVisible()
  await expect(branchPath(page)).toHaveCount(0)
  await phone.showFishbone.tap()
  await expect(branchPath(page)).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
})

test('[T50] far out the problem and the first bones can be read, and nothing moves for it', async ({
  alice,
  api,
}) => {
  const { room } = await RcaPage.openNew(alice, api, LARGE_TREE)
  const names = room.canvas.root.locator('[data-far-name]')
  await expect(names).toHaveCount(0)
  await expect
    .poll(async () => {
      if (await room.canvas.zoomOut.isEnabled()) await room.canvas.zoomOut.click()
      return await names.count()
    })
    .toBeGreaterThan(0)
  await expect(names.first()).toHaveText('Orders were lost')
  const boxes = await names.evaluateAll(all =>
    all.map(name => {
      const { left, right, top, bottom, height } = name.getBoundingClientRect()
      return { left, right, top, bottom, height }
    }),
  )
  for (const [at, a] of boxes.entries()) {
    expect(a.height).toBeGreaterThan(15)
    for (const b of boxes.slice(at + 1))
      expect(a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top).toBe(true)
  }
  // The names are pictures: pointer and keys go to the boxes.
  const bone = room.canvas.box('Impact 2')
  const before = await bone.boundingBox()
  await room.canvas.select('Impact 2')
  expect(await bone.boundingBox()).toEqual(before)
})
