import type { BrowserContext } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { holdCopies, refuseCopies } from './page-models/offline-copies.ts'
import { RcaPage } from './page-models/rca-page.ts'

const STORY = `
  # Data loss on restore
  - Lost weekend
  - Missed deadline
`

/** Writes one more word while nothing reaches the server. */
async function writeOffline(room: RcaPage, context: BrowserContext): Promise<void> {
  await context.setOffline(true)
  await room.canvas.select('Lost weekend')
  await room.type(' and sleep')
  await room.press('Escape')
  await room.expectKept()
}

test('[P29] words that only this page holds outlive its way home, and reach the server from there', async ({
  join,
  bob,
  api,
}) => {
  const id = await api.create(STORY)
  const { page, context } = await join('Alice')
  await refuseCopies(page)
  const [room, his] = [new RcaPage(page), new RcaPage(bob)]
  await Promise.all([room.open(id), his.open(id)])
  await expect(his.others).toHaveCount(1)
  await writeOffline(room, context)
  await page.getByRole('link', { name: 'All RCAs' }).click()
  await expect(page.getByRole('textbox', { name: 'What happened?' })).toBeVisible()
  await context.setOffline(false)
  await api.expectOutline(id, 'Lost weekend and sleep\nMissed deadline')
  // She writes on her way out, and is not in the room.
  await expect(his.canvas.box('Lost weekend and sleep')).toBeVisible()
  await expect(his.others).toHaveCount(0)
})

test('[P29] whoever comes back by the browser finds the page as it was left, and is warned before it closes', async ({
  join,
  api,
}) => {
  const id = await api.create(STORY)
  const { page, context } = await join('Alice')
  await refuseCopies(page)
  const room = new RcaPage(page)
  await page.goto('/')
  await page.getByRole('link', { name: 'Data loss on restore' }).first().click()
  await room.expectSaved()
  await writeOffline(room, context)
  await page.goBack()
  await expect(page.getByRole('textbox', { name: 'What happened?' })).toBeVisible()
  await page.goForward()
  await expect(room.canvas.box('Lost weekend and sleep')).toBeVisible()
  await expect(room.saveState).toHaveText(/^Offline, \d+ waiting$/)
  await room.press('ControlOrMeta+z')
  await expect(room.canvas.box('Lost weekend')).toBeVisible()
  await room.press('ControlOrMeta+Shift+z')
  await expect(room.canvas.box('Lost weekend and sleep')).toBeVisible()

  await page.goBack()
  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await context.setOffline(false)
  await api.expectOutline(id, 'Lost weekend and sleep\nMissed deadline')
})

test('[P30] a copy that is read late brings its words, and the page does not wait for it', async ({
  join,
  api,
}) => {
  const id = await api.create(STORY)
  const { page, context } = await join('Alice')
  const room = new RcaPage(page)
  await room.open(id)
  await writeOffline(room, context)
  await page.close()
  await context.setOffline(false)

  const holder = await context.newPage()
  await holder.goto('/')
  const release = await holdCopies(holder)
  const again = new RcaPage(await context.newPage())
  await again.open(id)
  await expect(again.notices).toContainText('This browser keeps no copy')
  await expect(again.canvas.box('Lost weekend')).toBeVisible()
  await release()
  await expect(again.canvas.box('Lost weekend and sleep')).toBeVisible()
  await expect(again.notices).not.toContainText('This browser keeps no copy')
  await api.expectOutline(id, 'Lost weekend and sleep\nMissed deadline')
})

test('[P30] a copy that is broken keeps no page from opening', async ({ join, api }) => {
  const id = await api.create(STORY)
  const { page, context } = await join('Alice')
  await new RcaPage(page).open(id)
  const epoch = await page.evaluate(rca => localStorage.getItem(`fishbone.epoch:${rca}`), id)
  await page.goto('/api/openapi.json')
  await page.evaluate(async name => {
    const done = (request: IDBRequest) =>
      new Promise(resolve => {
        request.onsuccess = resolve
      })
    await done(indexedDB.deleteDatabase(name))
    const half = indexedDB.open(name)
    half.onupgradeneeded = () => half.result.createObjectStore('updates', { autoIncrement: true })
    await done(half)
    half.result.close()
  }, `${id}@${epoch}`)
  const again = new RcaPage(await context.newPage())
  await again.open(id)
  await expect(again.canvas.box('Lost weekend')).toBeVisible()
})

test('[P31] whoever looks at the page again does not wait for the rest of a long pause', async ({
  join,
  api,
  server,
}) => {
  const id = await api.create(STORY)
  const { page } = await join('Alice')
  await page.clock.install()
  const room = new RcaPage(page)
  await room.open(id)
  await room.canvas.select('Lost weekend')
  // No timer goes off from here on: the wait for the next attempt never ends.
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000))
  const isClosed = page.waitForEvent('websocket').catch(() => null)
  await server.kill()
  await room.type(' and sleep')
  await server.start()
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  expect(await isClosed).not.toBeNull()
  await api.expectOutline(id, 'Lost weekend and sleep\nMissed deadline')
})
