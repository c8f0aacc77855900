import { expect, test } from './fixtures.ts'
import { refuseCopies } from './page-models/offline-copies.ts'
import { RcaPage } from './page-models/rca-page.ts'

const STORY = `
  # Data loss on restore
  - Lost weekend
  - Missed deadline
`

const TOGETHER = `
  Lost weekend
    Woken by alerts
    Nobody to hand over to
  Missed deadline, and the next one
`

test('[H56] what is written offline survives the closed tab and is merged when back', async ({
  join,
  bob,
  api,
}) => {
  const id = await api.create(STORY)
  const { page, context } = await join('Alice')
  const hers = new RcaPage(page)
  const his = new RcaPage(bob)
  await Promise.all([hers.open(id), his.open(id)])

  await context.setOffline(true)
  await hers.canvas.select('Lost weekend')
  await hers.press('Tab')
  await hers.type('Woken by alerts')
  await hers.press('Escape')
  await expect(hers.connection).toContainText(/Offline. Kept on this computer. \d+ changes? waiting/)
  await expect(hers.saveState).toHaveText(/^Offline, \d+ waiting$/)
  const waiting = Number(/\d+/.exec((await hers.saveState.textContent()) ?? '')?.[0])
  // A deletion is a change like any other.
  await hers.canvas.select('Missed deadline')
  await hers.press('Delete')
  await expect(hers.saveState).toHaveText(`Offline, ${waiting + 1} waiting`)
  await hers.press('ControlOrMeta+z')
  await expect(hers.saveState).toHaveText(`Offline, ${waiting + 2} waiting`)
  await hers.expectKept()

  await his.canvas.select('Missed deadline')
  await his.type(', and the next one')
  await his.press('Escape')
  await his.canvas.select('Lost weekend')
  await his.press('Tab')
  await his.type('Nobody to hand over to')
  await expect.poll(() => api.outline(id)).toContain('Nobody to hand over to')
  await page.close()
  await context.setOffline(false)

  const again = new RcaPage(await context.newPage())
  await again.open(id)
  await expect(again.canvas.box('Woken by alerts')).toBeVisible()
  await expect(again.canvas.box('Nobody to hand over to')).toBeVisible()
  await expect(his.canvas.box('Woken by alerts')).toBeVisible()
  await expect
    .poll(async () => (await api.outline(id)).split('\n').sort())
    .toEqual(
      TOGETHER.split('\n')
        .filter(Boolean)
        .map(line => line.slice(2))
        .sort(),
    )
})

test('[H56] a copy opens without the network, and says what waits', async ({ join, api }) => {
  const id = await api.create(STORY)
  const { page, context } = await join('Alice')
  const room = new RcaPage(page)
  await room.open(id)
  // The page itself is there; the way to the server's documents is not.
  await context.route('**/api/**', route => route.abort())
  await page.routeWebSocket('**/sync/**', socket => socket.close({ code: 1013 }))
  await page.reload()
  await expect(room.canvas.box('Missed deadline')).toBeVisible()
  await room.canvas.select('Missed deadline')
  await room.type(' again')
  await expect(room.connection).toContainText(/Kept on this computer. \d+ changes? waiting/)
})

test('[H56] the server dies and comes back: everything written meanwhile is merged', async ({
  alice,
  bob,
  api,
  server,
}) => {
  const id = await api.create(STORY)
  const [hers, his] = [new RcaPage(alice), new RcaPage(bob)]
  await Promise.all([hers.open(id), his.open(id)])
  await server.kill()
  try {
    await hers.canvas.select('Lost weekend')
    await hers.type(' and sleep')
    await his.canvas.select('Missed deadline')
    await his.type(' of Friday')
    await expect(hers.saveState).toHaveText(/^Offline, \d+ waiting$/)
    await expect(his.saveState).toHaveText(/^Offline, \d+ waiting$/)
  } finally {
    await server.start()
  }
  await expect(hers.connection).toHaveText(/^Back. \d+ changes? merged$/)
  await Promise.all([hers.expectSaved(), his.expectSaved()])
  await api.expectOutline(id, 'Lost weekend and sleep\nMissed deadline of Friday')
  await expect(hers.canvas.box('Missed deadline of Friday')).toBeVisible()
})

test('[H59] leaving with unsaved changes warns, without any it does not', async ({ alice, api }) => {
  const { room } = await RcaPage.openNew(alice, api, STORY)
  const asked: string[] = []
  alice.on('dialog', dialog => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  await room.canvas.select('Lost weekend')
  await room.type(' and sleep')
  await room.press('Escape')
  await room.expectSaved()
  await alice.reload()
  await room.expectSaved()
  expect(asked).toEqual([])

  await alice.context().setOffline(true)
  await room.canvas.select('Missed deadline')
  await room.type(' again')
  await expect(room.saveState).toHaveText(/^Offline, \d+ waiting$/)
  await alice.context().setOffline(false)
  // Before the next attempt to connect: the page is left at once.
  await alice.close({ runBeforeUnload: true })
  await expect.poll(() => asked).toEqual(['beforeunload'])
})

test('[H57] where the browser keeps no copy the page works and says so', async ({ join, api }) => {
  const id = await api.create(STORY)
  const { page, context } = await join('Alice')
  await refuseCopies(page)
  const room = new RcaPage(page)
  await room.open(id)
  await room.canvas.select('Lost weekend')
  await room.type(' and sleep')
  await expect.poll(() => api.outline(id)).toContain('Lost weekend and sleep')
  await context.setOffline(true)
  await room.type('!')
  await expect(room.connection).toContainText('This browser keeps no copy: leave this page open.')
  await context.setOffline(false)
  await expect.poll(() => api.outline(id)).toContain('Lost weekend and sleep!')
})

test('[H35] a duplicated tab is a window of its own, and both write', async ({ join, api }) => {
  const id = await api.create(STORY)
  const { page, context } = await join('Alice')
  const first = new RcaPage(page)
  await first.open(id)
  const [opened] = await Promise.all([
    context.waitForEvent('page'),
    page.evaluate(() => void window.open(window.location.href)),
  ])
  const second = new RcaPage(opened)
  await expect(second.saveState).toHaveText('Saved')
  await first.canvas.select('Lost weekend')
  await second.canvas.select('Missed deadline')
  await Promise.all([first.type(' in one window'), second.type(' in the other')])
  await api.expectOutline(id, 'Lost weekend in one window\nMissed deadline in the other')
  // One person, however many windows.
  await expect(first.others).toHaveCount(0)
})

test('[H60] after a refusal the page is read-only, keeps the words and gives them as a file', async ({
  alice,
  api,
}) => {
  const id = await api.create(STORY)
  await alice.clock.install()
  let refuse: () => void = () => {}
  let attempts = 0
  await alice.routeWebSocket('**/sync/**', socket => {
    attempts++
    const server = socket.connectToServer()
    let isRefusing = false
    refuse = () => {
      isRefusing = true
    }
    socket.onMessage(message => {
      if (isRefusing) void socket.close({ code: 4400, reason: 'malformed' })
      else server.send(message)
    })
  })
  const room = new RcaPage(alice)
  await room.open(id)
  await room.canvas.select('Lost weekend')
  await room.press('F2')
  refuse()
  await room.type(' and sleep')
  await expect(room.alert).toContainText('The server could not accept the last change')
  await expect(room.saveState).toHaveText('Read-only')
  const before = attempts
  const [download] = await Promise.all([
    alice.waitForEvent('download'),
    room.alert.getByRole('button', { name: 'Download my copy' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.json$/)
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  expect(Buffer.concat(chunks).toString()).toContain('"text": "Lost weekend')
  await room.canvas.select('Missed deadline')
  await room.press('Tab')
  await room.type('never written')
  await expect(room.canvas.field).toBeHidden()
  await expect(room.canvas.box('never written')).toHaveCount(0)
  // However long it is left open, it does not try again.
  await alice.clock.fastForward('10:00')
  await expect(room.saveState).toHaveText('Read-only')
  expect(attempts).toBe(before)
})

test('[H60] a text that has the caret when the connection ends takes no letter more, in any view', async ({
  alice,
  api,
}) => {
  let end: () => void = () => {}
  await alice.routeWebSocket('**/sync/**', socket => {
    const server = socket.connectToServer()
    end = () => {
      server.close()
      void socket.close({ code: 4400, reason: 'malformed' })
    }
    socket.onMessage(message => server.send(message))
  })
  const id = await api.create(STORY)
  const room = new RcaPage(alice)
  const titleField = alice.getByRole('banner').getByRole('textbox')
  for (const place of ['fishbone', 'outline', 'title'] as const) {
    await room.open(id)
    if (place === 'title') await alice.getByRole('banner').getByRole('heading').getByRole('button').click()
    else {
      await (await room.switchTo(place)).select('Lost weekend')
      await room.press('F2')
    }
    const field = place === 'title' ? titleField : (place === 'outline' ? room.outline : room.canvas).field
    await expect(field).toBeFocused()
    const words = await field.inputValue()
    end()
    await expect(room.saveState).toHaveText('Read-only')
    await room.type(' never written')
    await expect(field).toHaveValue(words)
    await room.press('ArrowDown')
    await room.type('nor here')
    await expect(alice.getByText(/never written|nor here/)).toHaveCount(0)
  }
})
