import { expect, test } from './fixtures.ts'
import { RcaPage } from './page-models/rca-page.ts'
import { WallPage } from './page-models/wall-page.ts'
import { RcaApi } from './server/rca-api.ts'
import { ServerProcess } from './server/server-process.ts'

const PROJECTOR = { viewport: { width: 1920, height: 1080 } } as const
const KEY = 'k'.repeat(24)
const ALICE = { id: 'person-alice-0001', name: 'Alice' }
const BOB = { id: 'person-bob-0001', name: 'Bob' }

const STORY = `
  # Data loss on restore
  - Lost weekend
  - Missed deadline
`

test('[T38] the code stands large until everyone who is written down is in, and comes back when asked for', async ({
  browser,
  playwright,
}) => {
  const server = await ServerProcess.create({ share: true, env: { SHARE_KEY: KEY } })
  try {
    const headers = { authorization: `Bearer ${KEY}` }
    const request = await playwright.request.newContext({ baseURL: server.url, extraHTTPHeaders: headers })
    const id = await new RcaApi(request).createWithPeople(STORY, [
      ALICE,
      BOB,
      { id: 'person-carol-0001', name: 'Carol', isAbsent: true },
    ])
    const enter = async (path: string, person?: object) => {
      const context = await browser.newContext({ baseURL: server.url, ...PROJECTOR })
      if (person)
        await context.addInitScript(
          text => localStorage.setItem('fishbone.person', text),
          JSON.stringify(person),
        )
      const page = await context.newPage()
      await page.goto(`${path}#key=${KEY}`)
      return page
    }
    const wall = new WallPage(await enter(`/r/${id}/wall`))
    await expect(wall.code).toBeVisible()
    expect(wall.page.url()).not.toContain(KEY)
    await expect(wall.page.getByText(new RegExp(`^http://.*/r/${id}#key=${KEY}$`))).toBeVisible()
    expect((await wall.code.boundingBox())?.width).toBeGreaterThan(400)

    await enter(`/r/${id}`, ALICE)
    await enter(`/r/${id}`, { id: 'person-zoe-0001', name: 'Zoe' })
    const people = wall.page.getByRole('contentinfo')
    await expect(wall.code).toBeVisible()
    const bob = await enter(`/r/${id}`, BOB)
    await expect(wall.code).toBeHidden()
    await expect(people).toContainText(new RegExp(`^http://.*/r/${id}Show the QR code$`))
    await expect(people).not.toContainText(KEY)

    // Whoever goes again does not bring it back; a button does, and any key takes it away.
    await bob.close()
    await wall.showCode.click()
    await expect(wall.code).toBeVisible()
    await wall.page.keyboard.press('Tab')
    await expect(wall.code).toBeVisible()
    await wall.page.locator('main').click()
    await wall.page.keyboard.press('Escape')
    await expect(wall.code).toBeHidden()
    await request.dispose()
  } finally {
    await server.remove()
  }
})

test('[T38] where only this computer can open the page, the wall says how to let others in', async ({
  alice,
  api,
}) => {
  const id = await api.create('# Orders lost')
  const room = new RcaPage(alice)
  await room.open(id)
  await room.more.click()
  const [popup] = await Promise.all([
    alice.waitForEvent('popup'),
    alice.getByRole('menuitem', { name: 'Open the wall' }).click(),
  ])
  const wall = new WallPage(popup)
  await wall.expectQuestion('What did it cause? Orders lost')
  await expect(popup.getByText('Type the first thing it caused')).toBeVisible()
  await expect(wall.howToLetIn).toBeVisible()
  await expect(popup.locator('body')).not.toContainText(/localhost|127\.0\.0\.1/)
  await wall.hide.click()
  await expect(wall.howToLetIn).toBeHidden()
  await wall.showCode.click()
  await expect(wall.howToLetIn).toBeVisible()
})
