import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { axeFindings } from './page-models/axe.ts'
import { RcaPage } from './page-models/rca-page.ts'
import type { RcaApi } from './server/rca-api.ts'

const STORY = `
  # Data loss on restore
  - Lost weekend
  - Missed deadline
`

async function meetInOutline(api: RcaApi, alice: Page, bob: Page) {
  const id = await api.create(STORY)
  const [hers, his] = [new RcaPage(alice), new RcaPage(bob)]
  await Promise.all([hers.open(id), his.open(id)])
  await Promise.all([hers.switchTo('outline'), his.switchTo('outline')])
  return { hers, his }
}

test('[V9] what somebody has begun is a dot with initials on the row above, and a row once it has words', async ({
  alice,
  bob,
  api,
}) => {
  const { hers, his } = await meetInOutline(api, alice, bob)
  await his.outline.select('Lost weekend')
  await his.press('Tab')
  await expect(hers.outline.box('Lost weekend').getByTitle('Bob is typing')).toBeVisible()
  await expect(hers.outline.rows).toHaveCount(3)
  await expect(his.outline.rows).toHaveCount(4)
  await his.type('W')
  await expect(hers.outline.rows).toHaveCount(4)
  await expect(hers.outline.box('W').getByTitle('Bob is typing')).toBeVisible()
})

test('[V9] the letters of others come together in the outline, my own at once', async ({
  alice,
  bob,
  api,
}) => {
  const { hers, his } = await meetInOutline(api, alice, bob)
  await hers.outline.select('Missed deadline')
  await his.outline.select('Lost weekend')
  await hers.outline.box('Lost weekend').evaluate(row => {
    const drawn = { times: 0 }
    Object.assign(window, { drawn })
    new MutationObserver(() => drawn.times++).observe(row, { characterData: true, subtree: true })
  })
  const began = Date.now()
  for (const letter of ' and sleep, and the Monday after it') await bob.keyboard.type(letter, { delay: 20 })
  await expect(hers.outline.box('Lost weekend and sleep, and the Monday after it')).toBeVisible()
  const { times } = await alice.evaluate(() => (window as unknown as { drawn: { times: number } }).drawn)
  expect(times).toBeLessThanOrEqual(Math.ceil((Date.now() - began) / 400) + 1)
  await hers.press('F2')
  await hers.type('s')
  await hers.press('Enter')
  expect(await hers.outline.rows.count()).toBe(4)
})

test('[T20] parked lines are a group of their own, each at the first level', async ({ alice, api }) => {
  const { room } = await RcaPage.openNew(alice, api, STORY)
  await room.switchTo('outline')
  await room.press('ControlOrMeta+j')
  await room.type('Who owns the bunker?')
  await room.press('Enter')
  const group = room.outline.root.getByRole('group', { name: 'Also raised' })
  const parked = group.getByRole('treeitem', { name: /^Who owns the bunker\?, level 1/ })
  await expect(parked).toHaveAttribute('aria-level', '1')
  await expect(parked).toHaveAttribute('aria-setsize', '1')
  await expect(group.getByRole('treeitem')).toHaveCount(1)
  expect(await axeFindings(alice)).toEqual([])
})

test('[T24] a drag of rows ends without a drop when another window takes the pointer', async ({
  alice,
  api,
}) => {
  const { id, room } = await RcaPage.openNew(alice, api, STORY)
  await room.switchTo('outline')
  const before = await api.outline(id)
  const [from, to] = await Promise.all(
    ['Missed deadline', 'Lost weekend'].map(text => room.outline.box(text).boundingBox()),
  )
  await alice.mouse.move((from?.x ?? 0) + 200, (from?.y ?? 0) + 16)
  await alice.mouse.down()
  await alice.mouse.move((to?.x ?? 0) + 200, (to?.y ?? 0) + 16, { steps: 4 })
  await expect(room.outline.root).toHaveAttribute('data-dragging')
  await alice.evaluate(() => window.dispatchEvent(new Event('blur')))
  await expect(room.outline.root).not.toHaveAttribute('data-dragging')
  await alice.mouse.up()
  await room.outline.select('Lost weekend')
  await room.type(' and sleep')
  await api.expectOutline(id, before.replace('weekend', 'weekend and sleep'))
})
