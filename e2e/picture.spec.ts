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
