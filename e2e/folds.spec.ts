import { LARGE_TREE } from './facts/large-tree.ts'
import { expect, test } from './fixtures.ts'
import { axeFindings } from './page-models/axe.ts'
import { PhonePage } from './page-models/phone-page.ts'
import { RcaPage } from './page-models/rca-page.ts'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const FOLDED = 'Deep levels are folded.'

test('[T44] a tree of a hundred causes opens folded, says so, and shows all when asked', async ({
  alice,
  api,
}) => {
  const { room } = await RcaPage.openNew(alice, api, LARGE_TREE)
  const { canvas } = room
  // Two levels are 20 causes, three 36, four 52, five would be 68.
  await expect(canvas.box('Why 1.1.3')).toHaveAccessibleName(/3 hidden below/)
  await expect(canvas.box('Why 1.1.4')).toHaveCount(0)
  await expect(canvas.box('Why 4.4.3')).toBeInViewport({ ratio: 0.99 })
  await expect(alice.getByText(FOLDED)).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await alice.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await axeFindings(alice)).toEqual([])
  }
  await alice.getByRole('button', { name: 'Show all' }).click()
  await expect(canvas.box('Why 4.4.6')).toBeInViewport({ ratio: 0.99 })
  await expect(alice.getByText(FOLDED)).toHaveCount(0)
})

test('[T44] the outline opens whole, and a fold of a person is one in every view', async ({ alice, api }) => {
  const { room } = await RcaPage.openNew(alice, api, LARGE_TREE)
  await room.switchTo('outline')
  await expect(room.outline.box('Why 1.1.6')).toBeVisible()
  await room.outline.select('Impact 2')
  await room.press('ArrowLeft')
  await expect(room.outline.box('Why 2.1.1')).toHaveCount(0)
  await room.switchTo('tree')
  await expect(room.tree.box('Impact 2')).toHaveAccessibleName(/24 hidden below/)
  await expect(room.tree.box('Why 1.1.3')).toHaveAccessibleName(/3 hidden below/)
})

test('[T43] whoever goes to a cause sees it: by a link, the palette, an arrow, a new cause below', async ({
  alice,
  api,
}) => {
  const id = await api.create(LARGE_TREE)
  const deep = await api.cause(id, 'Why 3.2.6')
  const room = new RcaPage(alice)
  await alice.goto(`/r/${id}#cause=${deep.id}`)
  await room.canvas.expectSelected('Why 3.2.6')
  await expect(room.canvas.box('Why 3.2.6')).toBeInViewport({ ratio: 0.99 })
  await expect(room.canvas.box('Why 3.1.4')).toHaveCount(0)

  await room.palette.open()
  await room.type('Why 1.4.5')
  await room.press('Enter')
  await room.canvas.expectSelected('Why 1.4.5')

  await room.canvas.select('Why 2.1.3')
  await room.press('ArrowLeft')
  await room.canvas.expectSelected('Why 2.1.4')
  await expect(room.canvas.box('Why 2.1.4')).toBeFocused()

  await room.canvas.select('Why 2.2.3')
  await room.press('Tab')
  await room.type('Nobody knew')
  await room.press('Escape')
  await room.canvas.expectSelected('Nobody knew')
  await expect(room.canvas.box('Why 2.2.4')).toBeVisible()
  await expect(alice.getByText(FOLDED)).toBeVisible()
})

test('[T43] a fold says to screen readers whether it is open, and what is folded over the selection has it', async ({
  alice,
  api,
}) => {
  const { room } = await RcaPage.openNew(alice, api, LARGE_TREE)
  const { canvas } = room
  const fold = canvas.box('Impact 1').getByRole('button')
  await canvas.select('Why 1.2.2')
  await expect(fold).toHaveAttribute('aria-expanded', 'true')
  await canvas.box('Impact 1').hover()
  await fold.click()
  await expect(fold).toHaveAttribute('aria-expanded', 'false')
  await canvas.expectSelected('Impact 1')
  await room.press('ControlOrMeta+.')
  await expect(canvas.box('Why 1.2.2')).toBeVisible()
})

test('[T44] what somebody else writes, moves or deletes folds and opens nothing here, and moves no view', async ({
  alice,
  bob,
  api,
}) => {
  const id = await api.create(LARGE_TREE)
  const [hers, his] = [new RcaPage(alice), new RcaPage(bob)]
  await Promise.all([hers.open(id), his.open(id)])
  await hers.canvas.select('Why 1.1.1')
  const before = await hers.canvas.box('Why 1.1.1').boundingBox()
  await his.palette.open()
  await his.type('Why 3.3.6')
  await his.press('Enter', 'Tab')
  await his.type('Only Bob sees this')
  await his.press('Escape')
  await expect(his.canvas.box('Why 3.3.6')).toBeVisible()
  await expect(hers.canvas.box('Why 3.3.3')).toHaveAccessibleName(/4 hidden below/)
  await expect(hers.canvas.box('Why 3.3.4')).toHaveCount(0)
  expect(await hers.canvas.box('Why 1.1.1').boundingBox()).toEqual(before)
  await hers.canvas.expectSelected('Why 1.1.1')
  // And a tree that has become large under somebody stays as they have it.
  const { id: small, room } = await RcaPage.openNew(alice, api, '# Slow\n- Late')
  await his.open(small)
  await his.canvas.select('Late')
  await his.paste(LARGE_TREE.split('\n').slice(1).join('\n'))
  await expect(room.canvas.box('Impact 1')).toBeAttached()
  await expect(alice.getByText(FOLDED)).toHaveCount(0)
})

test('[T44] on a phone the outline is whole, and its drawing is folded', async ({ join, api }) => {
  const { page } = await join('Carol', PHONE)
  const phone = new PhonePage(page)
  await phone.open(await api.create(LARGE_TREE))
  await expect(phone.rows.filter({ hasText: 'Why 1.1.3' })).toBeVisible()
  await phone.showFishbone.tap()
  await expect(page.getByText(FOLDED)).toBeVisible()
  await page.getByRole('button', { name: 'Show all' }).tap()
  await expect(page.getByText(FOLDED)).toHaveCount(0)
})
