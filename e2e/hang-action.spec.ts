import { expect, test } from './fixtures.ts'
import { ActionItemsPanel } from './page-models/action-items-panel.ts'
import { Palette } from './page-models/palette.ts'
import { RcaPage } from './page-models/rca-page.ts'

const STORY = `
  # Data loss on restore
  - Lost weekend
    - Replication stopped
    - ! Schedule DR review
  - Missed deadline
`
const ITEM = 'Schedule DR review'

for (const view of ['fishbone', 'outline'] as const)
  test(`in the ${view} an action is dragged from the panel onto a cause`, async ({ alice, api }) => {
    const { id, room } = await RcaPage.openNew(alice, api, STORY)
    const shown = await room.switchTo(view)
    const panel = new ActionItemsPanel(alice)
    await panel.open()
    await panel.entry(ITEM).root.getByTitle('Drag onto a cause').dragTo(shown.box('Replication stopped'))
    const cause = await api.cause(id, 'Replication stopped')
    await expect.poll(async () => (await api.read(id)).actionItems[0]?.cause).toBe(cause.id)
    await expect(panel.entry(ITEM).root.getByRole('button', { name: 'Replication stopped' })).toBeVisible()
  })

test('an action is hung on a cause by its words, with the keyboard alone', async ({ alice, api }) => {
  const { id, room } = await RcaPage.openNew(alice, api, STORY)
  const panel = new ActionItemsPanel(alice)
  await panel.open()
  const more = panel.entry(ITEM).root.getByRole('button', { name: `More about: ${ITEM}` })
  await more.press('Enter')
  await alice.getByRole('menuitem', { name: 'Hang on a cause …' }).press('Enter')
  const palette = new Palette(alice)
  await palette.expectAsks('Hang the action on')
  await room.type('missed')
  await room.press('Enter')
  const cause = await api.cause(id, 'Missed deadline')
  await expect.poll(async () => (await api.read(id)).actionItems[0]?.cause).toBe(cause.id)
  await expect(more).toBeFocused()
})

test('words left in a panel are kept when it closes', async ({ alice, api }) => {
  const id = await api.create(STORY)
  await new RcaPage(alice).open(id)
  const panel = new ActionItemsPanel(alice)
  await panel.open()
  await panel.newLine.fill('Buy a second disk')
  await panel.close.click()
  await expect
    .poll(async () => (await api.read(id)).actionItems.map(item => item.text))
    .toContain('Buy a second disk')
})
