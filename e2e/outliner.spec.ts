import { expect, test } from './fixtures.ts'
import { RcaPage } from './page-models/rca-page.ts'

const STORY = `
  # Data loss on restore
  - Lost weekend
    - Woken by alerts
    - Replication stopped
  - Missed deadline
`

for (const view of ['fishbone', 'outline'] as const) {
  test.describe(`in the ${view}, by keyboard alone`, () => {
    test('typing on a selected cause goes on at its end', async ({ alice, api }) => {
      const { room } = await RcaPage.openNew(alice, api, STORY)
      const shown = await room.switchTo(view)
      await shown.select('Lost weekend')
      await room.type('and sleep')
      await expect(shown.field).toHaveValue('Lost weekend and sleep')
      await room.press('Escape')
      await shown.expectSelected('Lost weekend and sleep')
      await room.press('F2')
      await expect(shown.field).toBeFocused()
      await room.type('!')
      await expect(shown.box('Lost weekend and sleep!')).toBeVisible()
    })

    test('Tab asks why, Enter asks for another, and an empty one climbs out step by step', async ({
      alice,
      api,
    }) => {
      const { id, room } = await RcaPage.openNew(alice, api, '# Data loss on restore\n- Lost weekend')
      const shown = await room.switchTo(view)
      await shown.select('Lost weekend')
      await room.press('Tab')
      await room.type('Woken by alerts')
      await room.press('Tab')
      await room.type('Replication stopped')
      await room.press('Enter')
      await room.type('Master out of sync')
      await room.press('Enter', 'Enter')
      await room.type('Nobody else knew')
      await room.press('Enter', 'Enter')
      await room.type('Missed deadline')
      // At a first bone an empty one ends it: what comes then is no text.
      await room.press('Enter', 'Enter')
      await expect(shown.field).toBeHidden()
      await api.expectOutline(
        id,
        `
        Lost weekend
          Woken by alerts
            Replication stopped
            Master out of sync
          Nobody else knew
        Missed deadline
        `,
      )
    })

    test('an empty cause goes under the one above by Tab, and away by Backspace', async ({ alice, api }) => {
      const { id, room } = await RcaPage.openNew(alice, api, STORY)
      const shown = await room.switchTo(view)
      await shown.select('Replication stopped')
      await room.press('Enter', 'Tab')
      await room.type('Master out of sync')
      await api.expectOutline(
        id,
        `
        Lost weekend
          Woken by alerts
          Replication stopped
            Master out of sync
        Missed deadline
        `,
      )
      await room.press('Enter', 'Backspace')
      await expect(shown.field).toHaveValue('Master out of sync')
      await room.type(' again')
      await expect(shown.box('Master out of sync again')).toBeVisible()
    })

    test('a cause left empty was never there, for undo as well', async ({ alice, api }) => {
      const id = await api.create(STORY)
      const before = await api.outline(id)
      const room = new RcaPage(alice)
      await room.open(id)
      const shown = await room.switchTo(view)
      await shown.select('Woken by alerts')
      await room.type(' at night')
      await room.press('Enter')
      await expect(shown.field).toHaveValue('')
      await room.press('Escape')
      await expect(shown.field).toBeHidden()
      await api.expectOutline(id, before.replace('alerts', 'alerts at night'))
      await room.press('ControlOrMeta+z')
      await api.expectOutline(id, before)
      await room.press('ControlOrMeta+Shift+z')
      await api.expectOutline(id, before.replace('alerts', 'alerts at night'))
    })

    test('Shift+Tab and Alt with arrows move a cause with what hangs on it', async ({ alice, api }) => {
      const { id, room } = await RcaPage.openNew(alice, api, STORY)
      const shown = await room.switchTo(view)
      await shown.select('Replication stopped')
      // As it is drawn: above the spine of a fishbone the earlier sibling is the lower one.
      await room.press(shown.name === 'fishbone' ? 'Alt+ArrowDown' : 'Alt+ArrowUp')
      await api.expectOutline(id, 'Lost weekend\n  Replication stopped\n  Woken by alerts\nMissed deadline')
      await room.press('Shift+Tab')
      await api.expectOutline(id, 'Lost weekend\n  Woken by alerts\nReplication stopped\nMissed deadline')
      await room.press('Alt+ArrowDown')
      await api.expectOutline(id, 'Lost weekend\n  Woken by alerts\nMissed deadline\nReplication stopped')
      await room.press('Alt+ArrowRight')
      await api.expectOutline(id, 'Lost weekend\n  Woken by alerts\nMissed deadline\n  Replication stopped')
      await room.press('Alt+ArrowLeft')
      await api.expectOutline(id, 'Lost weekend\n  Woken by alerts\nMissed deadline\nReplication stopped')
      await shown.expectSelected('Replication stopped')
    })

    test('Delete takes a branch, undo brings it back', async ({ alice, api }) => {
      const id = await api.create(STORY)
      const before = await api.outline(id)
      const room = new RcaPage(alice)
      await room.open(id)
      const shown = await room.switchTo(view)
      await shown.select('Lost weekend')
      await room.press('Delete')
      await expect(room.notices).toContainText('You removed “Lost weekend” and 2 below')
      await api.expectOutline(id, 'Missed deadline')
      await room.press('ControlOrMeta+z')
      await api.expectOutline(id, before)
    })

    test('no keyboard trap: Escape, Escape, and Tab leads on through the page', async ({ alice, api }) => {
      const { id, room } = await RcaPage.openNew(alice, api, STORY)
      const shown = await room.switchTo(view)
      await shown.select('Missed deadline')
      await room.press('F2')
      await room.press('Escape')
      await shown.expectSelected('Missed deadline')
      await room.press('Escape')
      await expect(shown.selected).toHaveCount(0)
      await room.press('Tab')
      const isInTree = () => alice.evaluate(() => document.activeElement?.closest('[data-tree]') !== null)
      // One stop of the tree itself may follow; the next one is outside the boxes.
      for (let stops = 0; stops < 2 && (await isInTree()); stops++) await room.press('Tab')
      await expect(alice.locator(':focus')).toHaveRole('button')
      await api.expectOutline(id, 'Lost weekend\n  Woken by alerts\n  Replication stopped\nMissed deadline')
    })
  })
}

test('arrows walk the fishbone as the eye does', async ({ alice, api }) => {
  const { room } = await RcaPage.openNew(alice, api, STORY)
  const canvas = room.canvas
  await canvas.select('Data loss on restore')
  const centre = async (text: string) => await canvas.centreOf(text)
  const names = [
    'Data loss on restore',
    'Lost weekend',
    'Woken by alerts',
    'Replication stopped',
    'Missed deadline',
  ]
  const at = async () => {
    const name = await canvas.selected.getAttribute('aria-label')
    return names.find(text => name?.includes(text)) ?? ''
  }
  for (const [key, axis, sign] of [
    ['ArrowLeft', 'x', -1],
    ['ArrowUp', 'y', -1],
    ['ArrowDown', 'y', 1],
    ['ArrowRight', 'x', 1],
  ] as const) {
    const from = await at()
    await room.press(key)
    await expect(canvas.selected).toHaveCount(1)
    await expect.poll(at, `${key} from ${from}`).not.toBe(from)
    const to = await at()
    const way = (await centre(to))[axis] - (await centre(from))[axis]
    expect(Math.sign(way), `${key} from ${from} to ${to}`).toBe(sign)
  }
})

test('arrows in the outline walk, open and close the rows', async ({ alice, api }) => {
  const { room } = await RcaPage.openNew(alice, api, STORY)
  await room.switchTo('outline')
  const { outline } = room
  await outline.select('Data loss on restore')
  await room.press('ArrowDown')
  await outline.expectSelected('Lost weekend')
  await room.press('ArrowLeft')
  await expect(outline.box('Lost weekend')).toHaveAttribute('aria-expanded', 'false')
  await expect(outline.box('Woken by alerts')).toBeHidden()
  await room.press('ArrowRight')
  await expect(outline.box('Lost weekend')).toHaveAttribute('aria-expanded', 'true')
  await room.press('ArrowRight')
  await outline.expectSelected('Woken by alerts')
  await room.press('ArrowLeft')
  await outline.expectSelected('Lost weekend')
  await expect(outline.box('Lost weekend')).toBeFocused()
})
