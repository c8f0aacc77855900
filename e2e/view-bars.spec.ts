import { LARGE_TREE } from './facts/large-tree.ts'
import { expect, test } from './fixtures.ts'
import { FindBar } from './page-models/find-bar.ts'
import { PhonePage } from './page-models/phone-page.ts'
import { RcaPage } from './page-models/rca-page.ts'

for (const { width, height, panel } of [
  { width: 1440, height: 900, panel: false },
  { width: 1024, height: 768, panel: true },
  { width: 740, height: 900, panel: false },
  { width: 390, height: 844, panel: false },
])
  test(`[T48] path, search and who is followed lie beside each other at ${width}×${height}`, async ({
    join,
    alice,
    api,
  }) => {
    const id = await api.create(LARGE_TREE)
    const hers = new RcaPage(alice)
    await hers.open(id)
    const { page } = await join('Carol', { viewport: { width: 1440, height } })
    const room = new RcaPage(page)
    const path = page.getByRole('navigation', { name: 'Branch in focus' })
    const deep = await api.cause(id, 'Why 3.2.5')
    await page.goto(`/r/${id}#cause=${deep.id}`)
    await room.canvas.expectSelected('Why 3.2.5')
    await room.press('Alt+b')
    await expect(path).toBeVisible()
    if (panel) {
      await room.press('Alt+a')
      await expect(page.locator('[data-panel]:focus, [data-panel] :focus')).toHaveCount(1)
    }
    await page.setViewportSize({ width, height })
    if (width < 700) await new PhonePage(page).showFishbone.click()
    const find = new FindBar(page)
    await find.lookFor('why')
    await hers.palette.run('ask everybody', /ollow/)
    const asked = page.getByRole('button', { name: 'Not now' })
    await expect(asked).toBeVisible()
    await find.next.click({ trial: true })
    await find.close.click({ trial: true })
    await page.getByRole('button', { name: 'Follow', exact: true }).click({ trial: true })
    await asked.click({ trial: true })
    await path.getByRole('button', { name: 'Show the whole tree' }).click({ trial: true })
    for (const bar of [find.root, path]) {
      const box = await bar.boundingBox()
      expect(box?.x).toBeGreaterThanOrEqual(0)
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width - (panel ? 360 : 0))
    }
  })
