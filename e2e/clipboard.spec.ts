import { expect, test } from './fixtures.ts'
import { RcaPage } from './page-models/rca-page.ts'
import { dedent } from './server/rca-api.ts'

const STORY = `
  # Data loss on restore
  - Lost weekend
    - Woken by alerts
      - Replication stopped
  - Missed deadline
`

for (const view of ['fishbone', 'outline'] as const) {
  test.describe(`in the ${view}`, () => {
    test('several lines pasted on a selected cause are an outline, undone in one step', async ({
      alice,
      api,
    }) => {
      const id = await api.create(STORY)
      const before = await api.outline(id)
      const room = new RcaPage(alice)
      await room.open(id)
      const shown = await room.switchTo(view)
      await shown.select('Missed deadline')
      await room.paste('1. Could not work\r\n\t- Site was down\r\n2. Asked for a contract')
      const pasted = `${before}\n  Could not work\n    Site was down\n  Asked for a contract`
      await api.expectOutline(id, pasted)
      await room.press('ControlOrMeta+z')
      await api.expectOutline(id, before)
    })

    test('several lines pasted into a text are one line', async ({ alice, api }) => {
      const { room } = await RcaPage.openNew(alice, api, STORY)
      const shown = await room.switchTo(view)
      await shown.select('Missed deadline')
      await room.press('F2')
      await room.paste(' of\n\n  the\r\ncustomer\n')
      await expect(shown.field).toHaveValue('Missed deadlineof the customer')
      await room.press('Escape')
      await expect(shown.box('Missed deadlineof the customer')).toBeVisible()
    })

    test('a branch is copied as a Markdown list and pasted as a branch', async ({ alice, api }) => {
      const { id, room } = await RcaPage.openNew(alice, api, STORY)
      const shown = await room.switchTo(view)
      await shown.select('Woken by alerts')
      expect((await room.copy()).trim()).toBe('- Woken by alerts\n  - Replication stopped')
      await shown.select('Missed deadline')
      await room.press('ControlOrMeta+v')
      await api.expectOutline(
        id,
        `
        Lost weekend
          Woken by alerts
            Replication stopped
        Missed deadline
          Woken by alerts
            Replication stopped
        `,
      )
    })

    test('what is cut and pasted here moves: it keeps what a text would lose', async ({ alice, api }) => {
      const { id, room } = await RcaPage.openNew(alice, api, STORY)
      const shown = await room.switchTo(view)
      await shown.select('Woken by alerts')
      await room.press('Alt+c')
      await expect(shown.box('Woken by alerts')).toHaveAccessibleName(/confirmed/)
      const cause = await api.cause(id, 'Woken by alerts')
      await shown.select('Woken by alerts')
      await room.press('ControlOrMeta+x')
      await api.expectOutline(id, 'Lost weekend\nMissed deadline')
      await shown.select('Missed deadline')
      await room.press('ControlOrMeta+v')
      await api.expectOutline(
        id,
        dedent(`
        Lost weekend
        Missed deadline
          Woken by alerts
            Replication stopped
        `),
      )
      expect(await api.cause(id, 'Woken by alerts')).toMatchObject({
        id: cause.id,
        verification: 'confirmed',
      })
    })
  })
}

test('words that are marked on the page are what is copied, until a box is chosen', async ({
  alice,
  api,
}) => {
  const { room } = await RcaPage.openNew(alice, api, STORY)
  await room.canvas.select('Replication stopped')
  await room.press('Alt+i')
  await alice.getByRole('heading', { name: 'Cause', exact: true }).dblclick({ position: { x: 10, y: 8 } })
  expect((await room.copy()).trim()).toBe('Cause')
  await room.canvas.select('Replication stopped')
  expect((await room.copy()).trim()).toBe('- Replication stopped')
})

test('a list pasted into an empty cause takes its place, as a tree', async ({ join, api, server }) => {
  const { page, context } = await join('Alice')
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.url })
  const { id, room } = await RcaPage.openNew(page, api, '# Data loss\n- Lost weekend\n- Missed deadline')
  await page.evaluate(() => navigator.clipboard.writeText('1. DNS was slow\n\ta. No cache\n2. Nobody looked'))
  await room.canvas.select('Lost weekend')
  await room.press('Enter')
  await expect(room.canvas.field).toBeFocused()
  await room.press('ControlOrMeta+v')
  await api.expectOutline(
    id,
    `
    Lost weekend
    DNS was slow
      No cache
    Nobody looked
    Missed deadline
    `,
  )
  await room.press('ControlOrMeta+z')
  await api.expectOutline(id, 'Lost weekend\nMissed deadline')
})
