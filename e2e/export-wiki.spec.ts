import { expect, test } from './fixtures.ts'
import { RcaPage } from './page-models/rca-page.ts'
import { readMarkdownTree } from './typing/read-markdown-tree.ts'

const STORY = `
  # Data loss on *restore*
  - Lost weekend
    - Woken by alerts | again
      - [ ] Page two people
    - 1. not a list
  - Missed deadline
    - Covered by "them"
`

const TREE = [
  { level: 1, text: 'Lost weekend' },
  { level: 2, text: 'Woken by alerts | again – see A1' },
  { level: 2, text: '1. not a list' },
  { level: 1, text: 'Missed deadline' },
  { level: 2, text: 'Covered by "them"' },
]

test('the page for the wiki is looked at, copied and saved, and is the tree', async ({ alice, api }) => {
  const { id, room } = await RcaPage.openNew(alice, api, STORY)
  await alice.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await room.exportDialog.open()
  const shown = (await room.exportDialog.preview.textContent()) ?? ''
  const tree = readMarkdownTree(shown)
  expect(tree.title).toBe((await api.read(id)).problem)
  expect(tree.causes).toEqual(TREE)
  expect(tree.actionItems.join()).toContain('Page two people')

  // The one click has copied already.
  await expect(room.exportDialog.outcome).toHaveText('Copied')
  expect(await alice.evaluate(() => navigator.clipboard.readText())).toBe(shown)
  const file = await room.exportDialog.downloaded()
  expect(file.name).toMatch(/^[a-z0-9-]+\.md$/)
  expect(file.text).toBe(shown)
  await room.press('Escape')
  await expect(room.exportDialog.root).toBeHidden()
})

test('a page for something else, or one that has changed, is copied by Enter', async ({
  alice,
  bob,
  api,
}) => {
  const id = await api.create(STORY)
  const [hers, his] = [new RcaPage(alice), new RcaPage(bob)]
  await Promise.all([hers.open(id), his.open(id)])
  const { exportDialog } = hers
  await alice.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const copied = () => alice.evaluate(() => navigator.clipboard.readText())
  await hers.press('Alt+w')
  await expect(exportDialog.outcome).toHaveText('Copied')
  await expect(exportDialog.copy).toBeFocused()
  await his.canvas.select('Missed deadline')
  await his.press('Enter')
  await his.type('Angry customer')
  await expect(exportDialog.outcome).toHaveText('Changed since it was copied')
  await expect(exportDialog.preview).toContainText('- Angry customer')
  await hers.press('Enter')
  await expect(exportDialog.outcome).toHaveText('Copied')
  await expect.poll(copied).toContain('- Angry customer')
  await exportDialog.profile.selectOption({ label: (await jsonLabel(hers)) ?? '' })
  await expect(exportDialog.outcome).toHaveText('')
  await exportDialog.copy.press('Enter')
  await expect.poll(copied).toContain('"text": "Angry customer"')
})

test('what is open in the dialog changes with what others write', async ({ alice, bob, api }) => {
  const id = await api.create(STORY)
  const [hers, his] = [new RcaPage(alice), new RcaPage(bob)]
  await Promise.all([hers.open(id), his.open(id)])
  await hers.exportDialog.open()
  await his.canvas.select('Missed deadline')
  await his.press('Enter')
  await his.type('Angry customer')
  await expect(hers.exportDialog.preview).toContainText('- Angry customer')
})

test('everything as JSON comes back as an equal RCA', async ({ alice, api }) => {
  const { id, room } = await RcaPage.openNew(alice, api, STORY)
  await room.exportDialog.open()
  await room.exportDialog.profile.selectOption({ label: (await jsonLabel(room)) ?? '' })
  const file = await room.exportDialog.downloaded()
  expect(file.name).toMatch(/\.json$/)
  const copy = await api.read(await api.importText(file.text))
  const original = await api.read(id)
  expect(copy.causes.map(cause => cause.text)).toEqual(original.causes.map(cause => cause.text))
  expect(copy.actionItems.map(item => item.text)).toEqual(original.actionItems.map(item => item.text))
})

const jsonLabel = async (room: RcaPage): Promise<string | undefined> =>
  (await room.exportDialog.profile.getByRole('option').allTextContents()).find(label =>
    /JSON|everything/i.test(label),
  )
