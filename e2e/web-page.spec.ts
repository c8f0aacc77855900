import { writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { expect, test } from './fixtures.ts'
import { axeFindings } from './page-models/axe.ts'

const STORY = `
  # Data loss on restore
  - Lost weekend
    - Woken by alerts
      - Replication <b>stopped</b>
        - ! Watch the replication
  - Missed deadline
    - Nobody could restore
`

test('[X12] the web page is searched by keyboard from a file, asks nobody, and runs no script but its own', async ({
  alice,
  api,
  request,
}, testInfo) => {
  const id = await api.create(STORY)
  const file = testInfo.outputPath('data-loss.html')
  await writeFile(file, await (await request.get(`/api/rcas/${id}/export/html`)).body())

  const asked: string[] = []
  const complaints: string[] = []
  alice.on('request', asking => asked.push(asking.url().split(':')[0] ?? ''))
  alice.on('console', message => complaints.push(message.text()))
  alice.on('pageerror', error => complaints.push(error.message))
  await alice.goto(pathToFileURL(file).href)

  await expect(alice.locator('.outline').getByText('Replication <b>stopped</b>')).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await alice.emulateMedia({ colorScheme })
    expect.soft(await axeFindings(alice), colorScheme).toEqual([])
  }

  const field = alice.getByRole('searchbox', { name: 'Search this page' })
  await field.fill('replication')
  await expect(alice.locator('output')).toHaveText('1 of 2')
  await field.press('Enter')
  await expect(alice.locator('output')).toHaveText('2 of 2')
  await expect(alice.locator('mark[aria-current]')).toHaveText('Replication')
  await expect(alice.locator('mark[aria-current]')).toBeInViewport()
  await expect(alice.locator('.outline').getByText('Nobody could restore')).toBeHidden()
  await field.press('Escape')
  await expect(alice.locator('.outline').getByText('Nobody could restore')).toBeVisible()
  await expect(alice.locator('mark')).toHaveCount(0)

  expect(asked.filter(scheme => scheme !== 'file' && scheme !== 'data')).toEqual([])
  expect(complaints).toEqual([])
})
