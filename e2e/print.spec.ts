import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { RcaPage } from './page-models/rca-page.ts'

const STORY = `
  # Data loss on restore
  - Lost weekend
    - Woken by alerts
      - [ ] Page two people
  - Missed deadline
`

/** The sheets that a printer gets: how many, and how wide and high the paper is in points. */
async function sheetsOf(page: Page, options: Parameters<Page['pdf']>[0]) {
  const text = (await page.pdf(options)).toString('latin1')
  const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? []
  return {
    count: text.match(/\/Type\s*\/Page\b/g)?.length ?? 0,
    width: Number(width),
    height: Number(height),
  }
}

for (const view of ['fishbone', 'tree'] as const) {
  test(`[V10] the ${view} is printed on one sheet that lies on its side, A4 or A3`, async ({
    alice,
    api,
  }) => {
    const { room } = await RcaPage.openNew(alice, api, STORY)
    await room.switchTo(view)
    const a4 = await sheetsOf(alice, { format: 'A4', preferCSSPageSize: true })
    expect(a4.count).toBe(1)
    expect(a4.width).toBeGreaterThan(a4.height)
    const a3 = await sheetsOf(alice, { format: 'A3', landscape: true })
    expect([a3.count, Math.round(a3.width)]).toEqual([1, 1191])
    // The screen is what it was.
    await expect(room.canvas.root.or(room.tree.root).first()).toBeVisible()
  })
}

test('[V10] a print shows the drawing with title, marks and actions, on white, and nothing else of the page', async ({
  join,
  api,
}) => {
  const { page } = await join('Alice', { colorScheme: 'dark' })
  const { room } = await RcaPage.openNew(page, api, STORY)
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await expect(page.getByRole('heading', { name: 'Data loss on restore' })).toBeVisible()
  const drawing = page.getByRole('img', { name: 'Data loss on restore' })
  for (const text of ['Lost weekend', 'Woken by alerts', 'Open end', 'Page two people'])
    await expect(drawing.getByText(text)).toBeVisible()
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(room.canvas.root).toBeHidden()
  const ink = await drawing.getByText('Lost weekend').evaluate(text => getComputedStyle(text).fill)
  expect(ink).toBe('rgb(31, 29, 26)')
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect(drawing).toBeHidden()
})

test('[V10] a long outline is printed whole', async ({ alice, api }) => {
  const lines = Array.from({ length: 400 }, (_, index) => `- Cause number ${index + 1}`)
  const { room } = await RcaPage.openNew(alice, api, `# Long\n${lines.join('\n')}`)
  await room.switchTo('outline')
  await expect(alice.getByText('Cause number 399')).toBeHidden()
  await alice.emulateMedia({ media: 'print' })
  await alice.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await expect(alice.getByText('Cause number 399')).toBeVisible()
  await expect(alice.getByRole('banner')).toBeHidden()
})
