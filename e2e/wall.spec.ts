import type { Page } from '@playwright/test'
import { hostileRca } from './facts/hostile-rca.ts'
import { expect, test } from './fixtures.ts'
import { axeFindings } from './page-models/axe.ts'
import { HomePage } from './page-models/home-page.ts'
import { RcaPage } from './page-models/rca-page.ts'
import { WallPage } from './page-models/wall-page.ts'
import { RcaApi } from './server/rca-api.ts'
import { ServerProcess } from './server/server-process.ts'

const PROJECTOR = { viewport: { width: 1920, height: 1080 } } as const
const KEY = 'k'.repeat(24)

const STORY = `
  # Data loss on restore
  - Lost weekend
    - Woken by alerts
      - Replication stopped
      - [ ] Add an alert
    - No relief
      - = too expensive
  - Missed deadline
`

const ALICE = { id: 'person-alice-0001', name: 'Alice' }
const BOB = { id: 'person-bob-0001', name: 'Bob' }

const write = async (room: RcaPage, text: string) => {
  await room.canvas.select(text)
  await room.press('F2')
  await expect(room.canvas.field).toBeFocused()
}

/** What the page sends over its socket: the two first bytes of each message, type and kind. */
function sentBy(page: Page): readonly string[] {
  const sent: string[] = []
  page.on('websocket', socket =>
    socket.on('framesent', ({ payload }) => {
      // An exchange begins with a question and an answer without changes: two noughts.
      const bytes = Array.from(payload as Buffer)
      sent.push(bytes[0] === 0 && bytes[1] === 1 ? bytes.join(' ') : bytes.slice(0, 2).join(' '))
    }),
  )
  return sent
}

test('[T35] [T36] the wall follows whoever writes, and shows their words as they are typed', async ({
  alice,
  bob,
  join,
  api,
}) => {
  const id = await api.create(STORY)
  const wall = new WallPage((await join('Wall', PROJECTOR)).page)
  await wall.open(id)
  // Nobody has written: the first open end.
  await wall.expectQuestion('Why? Replication stopped')
  await expect(wall.chain).toHaveText([
    'Data loss on restore',
    'Lost weekend+1 beside',
    'Woken by alerts+1 beside',
  ])

  const [hers, his] = [new RcaPage(alice), new RcaPage(bob)]
  await Promise.all([hers.open(id), his.open(id)])
  await hers.canvas.select('Woken by alerts')
  await hers.press('Tab')
  await hers.type('Disk full')
  await wall.expectQuestion('Why? Woken by alerts')
  await expect(wall.answers.last()).toContainText('Disk full')
  await hers.type(' on Friday')
  await expect(wall.answers.last()).toContainText('Disk full on Friday')
  await expect(wall.chain).toHaveText(['Data loss on restore', 'Lost weekend+1 beside'])
  await expect(wall.page.getByRole('list', { name: 'Actions' })).toContainText('Add an alert')

  // She has stopped; he begins.
  await hers.press('Escape')
  await write(his, 'Lost weekend')
  await wall.expectQuestion('Why? Lost weekend')
  await expect(wall.answers.last()).toContainText('we stop here: too expensive')
  // Read out as the room comes to it, and not once more for every letter.
  await expect(wall.spoken).toHaveText('Why? Lost weekend')
  await his.type(' again')
  await wall.expectQuestion('Why? Lost weekend again')
  await expect(wall.spoken).toHaveText('Why? Lost weekend')
})

test('the wall goes dark with the other windows of its computer', async ({ join, api }) => {
  const { context, page } = await join('Alice', PROJECTOR)
  const id = await api.create(STORY)
  const wall = new WallPage(page)
  await wall.open(id)
  const home = new HomePage(await context.newPage())
  await home.open()
  await home.colours.selectOption('Dark')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('[T35] the wall follows the facilitator, whatever others write, and goes on with the others when they leave', async ({
  alice,
  bob,
  join,
  api,
}) => {
  const id = await api.createWithPeople(STORY, [{ ...ALICE, isFacilitator: true }, BOB])
  const wall = new WallPage((await join('Wall', PROJECTOR)).page)
  await wall.open(id)
  const [hers, his] = [new RcaPage(alice), new RcaPage(bob)]
  await hers.open(id)
  await hers.canvas.select('No relief')
  await wall.expectQuestion('Why? No relief')
  await expect(wall.page.getByText('We stop here: too expensive')).toBeVisible()
  await his.open(id)
  await write(his, 'Woken by alerts')
  await his.type(' all night')
  await expect(hers.canvas.box('Woken by alerts all night')).toBeVisible()
  await wall.expectQuestion('Why? No relief')
  await hers.canvas.select('Missed deadline')
  await wall.expectQuestion('Why? Missed deadline')
  await alice.close()
  await wall.expectQuestion('Why? Woken by alerts all night')
})

test('[T34] nobody is told of the wall, and it writes nothing, also as a window of somebody who does', async ({
  join,
  bob,
  api,
}) => {
  const id = await api.create(STORY)
  const { context, page: alice } = await join('Alice')
  const [hers, his] = [new RcaPage(alice), new RcaPage(bob)]
  await his.open(id)
  const before = await api.read(id)
  const secondWindow = await context.newPage()
  const projector = (await join('Carol', PROJECTOR)).page
  const sent = [sentBy(secondWindow), sentBy(projector)]
  for (const page of [secondWindow, projector]) await new WallPage(page).open(id)
  await projector.keyboard.press('Tab')
  await projector.keyboard.type('x')
  await projector.keyboard.press('Delete')

  await his.chooseInMore('People')
  const here = bob.getByRole('region', { name: 'People' }).getByRole('list').first().getByRole('listitem')
  await hers.open(id)
  await expect(here).toHaveCount(2)
  await expect(his.others.getByRole('listitem')).toHaveCount(1)
  for (const messages of sent) expect(new Set(messages)).toEqual(new Set(['0 0', '0 1 2 0 0']))
  expect(await api.read(id)).toEqual(before)
  expect(await projector.evaluate(async () => (await indexedDB.databases()).length)).toBe(0)
  expect(await projector.evaluate(() => Object.keys(localStorage))).toEqual(['fishbone.person'])
})

test('[T37] everything on the wall can be read from the back, whatever the room has written', async ({
  join,
  api,
}) => {
  const { page } = await join('Wall', PROJECTOR)
  const wall = new WallPage(page)
  const long = 'the standby had stopped on the long weekend and nobody who was on call knew of it '.repeat(5)
  const level = (depth: number) => `${'  '.repeat(depth)}- Level ${depth}: ${long}`.slice(0, 390)
  const levels = Array.from({ length: 10 }, (_, depth) => level(depth))
  const answers = Array.from({ length: 9 }, (_, at) => `${'  '.repeat(10)}- Answer ${at}`)
  const deep = await api.create(['# Problem', ...levels, ...answers].join('\n'))
  for (const id of [await api.create(STORY), deep, await api.importText(hostileRca())])
    for (const viewport of [PROJECTOR.viewport, { width: 1280, height: 720 }, { width: 1024, height: 768 }]) {
      await page.setViewportSize(viewport)
      await wall.open(id)
      await wall.expectFits()
      const px = Math.min(viewport.width / 1920, viewport.height / 1080)
      for (const { text, size } of await wall.shownTexts())
        expect(size / px, text).toBeGreaterThanOrEqual(21.99)
    }
})

test('[T39] offline the wall says so and stays as it is; back, it goes on', async ({ alice, join, api }) => {
  const id = await api.create(STORY)
  const room = new RcaPage(alice)
  await room.open(id)
  const { context, page } = await join('Wall', PROJECTOR)
  const wall = new WallPage(page)
  await wall.open(id)
  await write(room, 'Lost weekend')
  await wall.expectQuestion('Why? Lost weekend')
  await expect(wall.offline).toHaveText('')
  await context.setOffline(true)
  await expect(wall.offline).toHaveText('Offline')
  await wall.expectQuestion('Why? Lost weekend')
  await room.type(' again')
  await context.setOffline(false)
  await wall.expectQuestion('Why? Lost weekend again')
  await expect(wall.offline).toHaveText('')
})

test('[T39] an end tells its reason: at once where there is nothing to show', async ({ join }) => {
  const { page } = await join('Wall', PROJECTOR)
  await page.goto(`/r/${'x'.repeat(22)}/wall`)
  await expect(page.getByRole('heading', { name: 'There is no RCA at this address' })).toBeVisible()
})

test('[T39] an end tells its reason over what is shown, which stays', async ({ browser, playwright }) => {
  const server = await ServerProcess.create({ share: true, env: { SHARE_KEY: KEY } })
  try {
    const headers = { authorization: `Bearer ${KEY}` }
    const request = await playwright.request.newContext({ baseURL: server.url, extraHTTPHeaders: headers })
    const id = await new RcaApi(request).create(STORY)
    const context = await browser.newContext({ baseURL: server.url, ...PROJECTOR })
    const wall = new WallPage(await context.newPage())
    await wall.page.goto(`/r/${id}/wall#key=${KEY}`)
    await wall.expectQuestion('Why? Replication stopped')
    await context.clearCookies()
    await server.kill()
    await server.start()
    await expect(wall.alert).toContainText('This page needs its key')
    await wall.expectQuestion('Why? Replication stopped')
    await wall.expectFits()
    await Promise.all([context.close(), request.dispose()])
  } finally {
    await server.remove()
  }
})

test('[T37] on a phone the wall is a page that scrolls, and the menu does not offer it', async ({
  join,
  api,
}) => {
  const { page } = await join('Alice', { viewport: { width: 390, height: 844 }, hasTouch: true })
  const id = await api.create(STORY)
  const wall = new WallPage(page)
  await wall.open(id)
  await expect(wall.answers.or(page.getByText('No answer yet'))).toBeVisible()
  const isTooWide = () => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  expect(await isTooWide()).toBe(false)
  for (const { text, size } of await wall.shownTexts()) expect(size, text).toBeGreaterThanOrEqual(12)
  await page.goto(`/r/${id}`)
  await page.getByRole('button', { name: 'More' }).click()
  await expect(page.getByRole('menuitem', { name: 'Invite' })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: 'Open the wall' })).toHaveCount(0)
})

test('axe finds nothing on the wall, with and without its invitation, in light and in dark', async ({
  join,
  api,
}) => {
  const { page } = await join('Wall', PROJECTOR)
  const wall = new WallPage(page)
  for (const markdown of [STORY, '# Orders lost']) {
    await wall.open(await api.create(markdown))
    await expect(wall.hide).toBeVisible()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect.soft(await axeFindings(page), `${markdown}, ${colorScheme}`).toEqual([])
    }
    await wall.hide.click()
    expect.soft(await axeFindings(page), `${markdown}, hidden`).toEqual([])
  }
})
