import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { HomePage } from './page-models/home-page.ts'
import { RcaPage } from './page-models/rca-page.ts'
import type { RcaApi } from './server/rca-api.ts'
import { dropFile } from './typing/drop-file.ts'

const STORY = `
  # Data loss on restore
  - Lost weekend </metadata><script>alert(1)</script>
    - Woken by "alerts" ]]> & Größe 数据 🐟
      - [ ] Page two people @Ann fri
    - = too expensive: three weeks of two people
  - Missed deadline
    - ~~Nobody~~ Everybody was asked
`

/** What a file brings back of an RCA: everything but its id and who wrote what. */
async function contentOf(api: RcaApi, id: string): Promise<unknown> {
  const { id: _, ...rca } = (await api.read(id)) as unknown as Record<string, unknown>
  const without = (entries: unknown, key: string) =>
    (entries as readonly Record<string, unknown>[]).map(entry => ({ ...entry, [key]: null }))
  return { ...rca, causes: without(rca.causes, 'createdBy'), evidence: without(rca.evidence, 'by') }
}

/** Each kind of file, as the dialog gives it. */
const kinds = [
  { kind: 'svg', mediaType: 'image/svg+xml' },
  { kind: 'png2', mediaType: 'image/png' },
  { kind: 'pdf', mediaType: 'application/pdf' },
  { kind: 'pdfA4', mediaType: 'application/pdf' },
  { kind: 'html', mediaType: 'text/html' },
] as const

async function fileOf(page: Page, kind: (typeof kinds)[number]['kind']) {
  const { exportDialog } = new RcaPage(page)
  await exportDialog.open()
  await expect(exportDialog.downloadPicture).toBeEnabled()
  if (kind === 'html') {
    await exportDialog.profile.selectOption('html')
    return exportDialog.downloaded()
  }
  await exportDialog.fileKind.selectOption(kind)
  return exportDialog.downloaded(exportDialog.downloadPicture)
}

for (const { kind, mediaType } of kinds) {
  test(`[I12] the ${kind} opens again as an equal RCA, on the home page and on a drawing`, async ({
    alice,
    api,
  }) => {
    const { id, room } = await RcaPage.openNew(alice, api, STORY)
    const file = { ...(await fileOf(alice, kind)), mediaType }
    const content = await contentOf(api, id)
    await room.press('Escape')

    await dropFile(alice, file)
    await expect.poll(() => room.id).not.toBe(id)
    await expect(alice.getByText('Opened as an RCA of its own')).toBeVisible()
    await room.expectSaved()
    expect(await contentOf(api, room.id)).toEqual(content)

    const second = room.id
    await new HomePage(alice).open()
    await dropFile(alice, file)
    await expect.poll(() => room.id).toMatch(/^.{22}$/)
    await room.expectSaved()
    expect([id, second]).not.toContain(room.id)
    expect(await contentOf(api, room.id)).toEqual(content)
  })
}

test('[I7] a picture that carries nothing is refused where it is dropped, and nothing is made of it', async ({
  alice,
  api,
}) => {
  const { id, room } = await RcaPage.openNew(alice, api, STORY)
  const bytes = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>')
  await dropFile(alice, { name: 'logo.svg', mediaType: 'image/svg+xml', bytes })
  await expect(room.notices).toContainText('This SVG carries no Fishbone document')
  expect(room.id).toBe(id)
})

test('[I12] what is dropped on an open dialog takes nobody out of the RCA', async ({ alice, api }) => {
  const { id, room } = await RcaPage.openNew(alice, api, STORY)
  const made: string[] = []
  alice.on('request', request => request.method() === 'POST' && made.push(request.url()))
  await room.exportDialog.open()
  await dropFile(alice, { name: 'list.md', mediaType: 'text/markdown', bytes: Buffer.from('# Elsewhere') })
  await room.press('Escape')
  await expect(room.exportDialog.root).toBeHidden()
  const bytes = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>')
  await dropFile(alice, { name: 'logo.svg', mediaType: 'image/svg+xml', bytes })
  await expect(room.notices).toContainText('This SVG carries no Fishbone document')
  expect(made).toEqual([])
  expect(room.id).toBe(id)
})

test('[D1] the picture is copied as a PNG, and says so', async ({ alice, api }) => {
  const { room } = await RcaPage.openNew(alice, api, STORY)
  await alice.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await room.exportDialog.open()
  await room.exportDialog.copyPicture.click()
  await expect(room.exportDialog.outcome).toHaveText('Picture copied')
  const size = await alice.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const picture = await createImageBitmap((await item?.getType('image/png')) ?? new Blob())
    return [picture.width, picture.height]
  })
  const shown = await room.exportDialog.picture.evaluate((image: HTMLImageElement) => [
    image.naturalWidth,
    image.naturalHeight,
  ])
  expect(size).toEqual(shown.map(length => length * 2))
})

test('[D1] what the server cannot draw now is told, and the SVG is there', async ({ alice, api, server }) => {
  const { room } = await RcaPage.openNew(alice, api, STORY)
  await room.exportDialog.open()
  await expect(room.exportDialog.downloadPicture).toBeEnabled()
  await room.exportDialog.fileKind.selectOption('png')
  await server.kill()
  await room.exportDialog.downloadPicture.click()
  await expect(room.exportDialog.outcome).toContainText('does not answer')
  await room.exportDialog.fileKind.selectOption('svg')
  const { name } = await room.exportDialog.downloaded(room.exportDialog.downloadPicture)
  expect(name).toBe('data-loss-on-restore.svg')
  await server.start()
})

test('[D1] the page names the kind of picture that is chosen, and a branch is drawn alone', async ({
  alice,
  api,
}) => {
  const { room } = await RcaPage.openNew(alice, api, STORY)
  const { exportDialog } = room
  await room.canvas.select('Missed deadline')
  await exportDialog.open()
  await exportDialog.fileKind.selectOption('png')
  await expect(exportDialog.preview).toContainText('](data-loss-on-restore.png)')
  await exportDialog.fileKind.selectOption('pdf')
  await expect(exportDialog.preview).toContainText('](data-loss-on-restore.svg)')
  await exportDialog.root.getByLabel(/^Only .*Missed deadline.* and what is below$/).check()
  await exportDialog.fileKind.selectOption('svg')
  const { text } = await exportDialog.downloaded(exportDialog.downloadPicture)
  expect(text).toContain('Everybody')
  expect(text.replace(/<metadata>.*<\/metadata>/s, '')).not.toContain('Woken by')
})
