import { expect, test } from './fixtures.ts'
import { RcaPage } from './page-models/rca-page.ts'
import { RcaApi } from './server/rca-api.ts'
import { ServerProcess } from './server/server-process.ts'

const KEY = 'k'.repeat(24)

test('where only this computer can open the page, Invite says how to let others in', async ({
  alice,
  api,
}) => {
  const { room } = await RcaPage.openNew(alice, api, '# Problem\n- Bone')
  await room.invite.click()
  const dialog = alice.getByRole('dialog', { name: 'Invite' })
  await expect(dialog.getByRole('textbox', { name: 'Command that lets others in' })).toHaveValue(
    'npm start -- --share',
  )
  await expect(dialog).not.toContainText(/localhost|127\.0\.0\.1/)
  await room.press('Escape')
  await expect(dialog).toBeHidden()
})

test('a shared server lets in who has the key, and nobody else', async ({ browser, playwright }) => {
  const server = await ServerProcess.create({ share: true, env: { SHARE_KEY: KEY } })
  try {
    const headers = { authorization: `Bearer ${KEY}` }
    const request = await playwright.request.newContext({ baseURL: server.url, extraHTTPHeaders: headers })
    const api = new RcaApi(request)
    const id = await api.create('# Problem\n- Bone')

    const stranger = await browser.newContext({ baseURL: server.url })
    const lost = await stranger.newPage()
    const sockets: string[] = []
    lost.on('websocket', socket => sockets.push(socket.url()))
    await lost.goto(`/r/${id}`)
    await expect(lost.getByRole('heading', { name: 'This page needs its key' })).toBeVisible()
    await expect(lost.getByText('Bone')).toHaveCount(0)
    for (const path of ['/api/rcas', `/api/rcas/${id}`, `/api/rcas/${id}/export/gfm`, '/api/room'])
      expect((await lost.request.get(path)).status(), path).toBe(401)
    await lost.goto('/#key=wrong-wrong-wrong-wrong-wrong')
    await expect(lost.getByRole('heading', { name: 'This key is wrong or no longer valid' })).toBeVisible()

    const guest = await browser.newContext({ baseURL: server.url })
    const page = await guest.newPage()
    await page.goto(`/r/${id}#key=${KEY}`)
    const room = new RcaPage(page)
    await expect(room.canvas.box('Bone')).toBeVisible()
    expect(page.url()).not.toContain(KEY)
    // A guest sees the tree at once and writes after one field.
    const name = page.getByRole('textbox', { name: /^Your name/ })
    await expect(name).toBeFocused()
    await room.type('Grace')
    await room.press('Enter')
    await room.canvas.select('Bone')
    await room.press('Tab')
    await room.type('Written by a guest')
    await expect.poll(() => api.outline(id)).toBe('Bone\n  Written by a guest')

    await room.invite.click()
    const link = page.getByRole('textbox', { name: 'Link to this RCA' })
    await expect(link).toHaveValue(new RegExp(`^http://.*/r/${id}#key=${KEY}$`))
    await expect(link).not.toHaveValue(/localhost|127\.0\.0\.1/)
    await expect(page.getByRole('img', { name: 'The link as a QR code' })).toBeVisible()
    await room.press('Escape')
    await page.reload()
    await expect(room.canvas.box('Written by a guest')).toBeVisible()
    await Promise.all([stranger.close(), guest.close(), request.dispose()])
  } finally {
    await server.remove()
  }
})

test('[V5] without an answer Invite offers no link and no reason of its own, and asks again', async ({
  alice,
  api,
}) => {
  const { room } = await RcaPage.openNew(alice, api, '# Problem\n- Bone')
  await alice.route('**/api/room', route => route.abort())
  await room.invite.click()
  const dialog = alice.getByRole('dialog', { name: 'Invite' })
  await expect(dialog).toContainText('The server does not answer')
  await expect(dialog).not.toContainText('Only this computer')
  await expect(dialog.getByRole('img')).toHaveCount(0)
  await alice.unroute('**/api/room')
  await dialog.getByRole('button', { name: 'Try again' }).click()
  await expect(dialog).toContainText('Only this computer can open this page')
})

test('[V5] [V7] a link with its key leads to the cause it names', async ({ browser, playwright }) => {
  const server = await ServerProcess.create({ share: true, env: { SHARE_KEY: KEY } })
  try {
    const headers = { authorization: `Bearer ${KEY}` }
    const request = await playwright.request.newContext({ baseURL: server.url, extraHTTPHeaders: headers })
    const api = new RcaApi(request)
    const id = await api.create('# Problem\n- Bone\n  - Twig')
    const guest = await browser.newContext({ baseURL: server.url })
    const page = await guest.newPage()
    await page.goto(`/r/${id}#key=${KEY}&cause=${(await api.cause(id, 'Twig')).id}`)
    const room = new RcaPage(page)
    await room.canvas.expectSelected('Twig')
    await expect(page.getByRole('textbox', { name: /^Your name/ })).toBeFocused()
    expect(page.url()).not.toContain(KEY)
    await Promise.all([guest.close(), request.dispose()])
  } finally {
    await server.remove()
  }
})
