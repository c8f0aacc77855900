import { expect, test } from './fixtures.ts'
import { RcaPage } from './page-models/rca-page.ts'

test('[D1] the picture that the page names is seen beside it, and is the file that the server gives', async ({
  alice,
  api,
  request,
}) => {
  const { id, room } = await RcaPage.openNew(
    alice,
    api,
    '# Data loss\n\n- Lost weekend\n  - Woken by alerts\n',
  )
  await room.exportDialog.open()
  await expect(room.exportDialog.preview).toContainText('](data-loss.svg)')
  await expect(room.exportDialog.picture).toBeVisible()
  await expect
    .poll(() => room.exportDialog.picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(100)
  const { name, text } = await room.exportDialog.downloaded(room.exportDialog.downloadPicture)
  expect(name).toBe('data-loss.svg')
  expect(text).toBe(await (await request.get(`/api/rcas/${id}/picture.svg`)).text())
})

test('[X10] where there is no cause, the page names no picture and none is offered', async ({
  alice,
  api,
}) => {
  const { room } = await RcaPage.openNew(alice, api, '# Data loss\n')
  await room.exportDialog.open()
  await expect(room.exportDialog.preview).not.toContainText('Picture')
  await expect(room.exportDialog.downloadPicture).toBeHidden()
})

test('[D1] while others write, the picture and the keyboard stay in the dialog, and the branch keeps its name', async ({
  alice,
  bob,
  api,
}) => {
  const { id, room } = await RcaPage.openNew(alice, api, '# Data loss\n\n- Lost weekend\n- Missed deadline\n')
  const { exportDialog } = room
  await room.canvas.select('Lost weekend')
  await exportDialog.open()
  await expect(exportDialog.downloadPicture).toBeEnabled()
  await exportDialog.downloadPicture.focus()
  const image = await exportDialog.picture.elementHandle()

  const his = new RcaPage(bob)
  await his.open(id)
  await his.canvas.select('Lost weekend')
  await his.press('F2')
  await his.type(' again')
  await his.press('Escape')

  await expect(exportDialog.preview).toContainText('Lost weekend again')
  await expect(exportDialog.root.getByLabel('Only Lost weekend again and what is below')).toBeVisible()
  await expect(exportDialog.picture).toHaveAttribute('src', /again/)
  expect(await image?.evaluate(element => element.isConnected)).toBe(true)
  await expect(exportDialog.downloadPicture).toBeFocused()
})
