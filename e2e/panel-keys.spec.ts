import type { Locator } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { RcaPage } from './page-models/rca-page.ts'

const STORY = `
  # Data loss on restore
  - Lost weekend
    - Woken by alerts
      - [ ] Page two people
      - [ ] Buy a pager
  - Missed deadline
`

/** Walks on with Tab until that control has the focus. */
async function tabTo({ page }: RcaPage, control: Locator): Promise<void> {
  const hasFocus = () => control.evaluate(element => element === document.activeElement)
  for (let step = 0; step < 60 && !(await hasFocus()); step++) await page.keyboard.press('Tab')
  await expect(control).toBeFocused()
}

test('[T29] a ticked action keeps the keyboard, and Tab goes on from it', async ({ alice, api }) => {
  const { id, room } = await RcaPage.openNew(alice, api, STORY)
  await room.canvas.select('Missed deadline')
  await room.press('Alt+a')
  const entry = room.actionItems.entry('Page two people')
  await expect(entry.done).toBeVisible()
  await tabTo(room, entry.done)
  await room.press('Space')
  await expect(entry.done).toBeChecked()
  await expect(room.actionItems.entries.last()).toHaveAccessibleName('Page two people')
  await expect(entry.done).toBeFocused()
  await room.press('Tab')
  await expect(entry.text).toBeFocused()
  await room.press('Shift+Tab', 'Delete', 'Enter')
  await api.expectOutline(id, 'Lost weekend\n  Woken by alerts\nMissed deadline')
})

test('[T29] when what has the keyboard is removed, its neighbour has it, and never the tree', async ({
  alice,
  bob,
  api,
}) => {
  const { id, room } = await RcaPage.openNew(alice, api, STORY)
  await room.canvas.select('Missed deadline')
  await room.press('Alt+a')
  await tabTo(room, room.actionItems.root.getByRole('button', { name: 'More about: Page two people' }))
  await room.press('Enter')
  await expect(room.canvas.menu).toBeVisible()
  await room.press('ArrowUp')
  await expect(room.canvas.menu.getByRole('menuitem', { name: 'Remove' })).toBeFocused()
  await room.press('Enter')
  await expect(room.actionItems.entry('Page two people').root).toBeHidden()
  await expect(room.actionItems.entry('Buy a pager').done).toBeFocused()

  // Somebody else takes away the row that has the focus, the last one.
  const his = new RcaPage(bob)
  await his.open(id)
  await his.actionItems.open()
  await his.actionItems.entry('Buy a pager').choose('Remove')
  await expect(room.actionItems.newLine).toBeFocused()
  await room.press('Escape')
  await expect(room.canvas.box('Missed deadline')).toBeFocused()
  await api.expectOutline(id, 'Lost weekend\n  Woken by alerts\nMissed deadline')
})

test('[T29] rows of every list in a panel give the keyboard to the next one when they go', async ({
  alice,
  api,
}) => {
  const { id, room } = await RcaPage.openNew(alice, api, STORY)
  await room.canvas.select('Missed deadline')
  await room.chooseInMore('Facts of the incident')
  const facts = alice.getByRole('region', { name: 'Facts', exact: true })
  for (const [field, lines, remove] of [
    ['New link', ['https://example.org/1', 'https://example.org/2'], 'Remove the link https://example.org/1'],
    ['New moment', ['Alert', 'Restart'], 'Remove: Alert'],
  ] as const) {
    await facts.getByRole('textbox', { name: field }).focus()
    for (const line of lines) {
      await room.type(line)
      await room.press('Enter')
    }
    await facts.getByRole('button', { name: remove }).focus()
    await room.press('Enter')
    await expect(facts.getByRole('button', { name: remove })).toBeHidden()
    await expect(facts.locator(':focus')).toHaveCount(1)
  }
  await room.chooseInMore('People')
  const people = alice.getByRole('region', { name: 'People', exact: true })
  await people.getByRole('textbox', { name: 'New attendee' }).focus()
  await room.type('Dora')
  await room.press('Enter')
  await people.getByRole('button', { name: 'Remove Dora' }).focus()
  await room.press('Enter')
  await expect(people.getByRole('button', { name: 'Remove Dora' })).toBeHidden()
  await expect(people.locator(':focus')).toHaveCount(1)
  await room.press('Delete', 'Backspace')
  await api.expectOutline(id, 'Lost weekend\n  Woken by alerts\nMissed deadline')
})

for (const view of ['fishbone', 'outline'] as const) {
  test(`[T30] the panel of a cause is entered, worked in and left by keys beside the ${view}`, async ({
    alice,
    api,
  }) => {
    const { id, room } = await RcaPage.openNew(alice, api, STORY)
    const shown = await room.switchTo(view)
    const { cause } = room
    const button = (name: string) => cause.root.getByRole('button', { name })
    await shown.select('Woken by alerts')
    await room.press('Alt+i')
    await expect(cause.text).toHaveValue('Woken by alerts')
    await expect(shown.box('Woken by alerts')).toBeFocused()
    await room.press('Alt+i')
    await expect(cause.root).toBeFocused()

    await tabTo(room, cause.newEvidence)
    await room.type('The pager log')
    await room.press('Enter')
    const stored = () => api.read(id)
    await expect.poll(async () => (await stored()).evidence).toMatchObject([{ text: 'The pager log' }])
    await room.press('Shift+Tab', 'Shift+Tab', 'Shift+Tab')
    await expect(cause.root.getByRole('textbox', { name: 'Evidence', exact: true })).toBeFocused()
    await room.press('End')
    await room.type(' of 3:12')
    await expect
      .poll(async () => (await stored()).evidence)
      .toMatchObject([{ text: 'The pager log of 3:12' }])
    await room.press('Tab')
    await expect(button('Remove evidence')).toBeFocused()
    await room.press('Enter')
    await expect.poll(async () => (await stored()).evidence).toEqual([])
    await expect(cause.newEvidence).toBeFocused()

    await tabTo(room, button('Strike the wording'))
    await room.press('Enter')
    await expect(cause.text).toBeFocused()
    await room.type('Woken by every alert')
    await tabTo(room, button('Forget the wording Woken by alerts'))
    await room.press('Enter')
    await expect(button('Strike the wording')).toBeFocused()
    const now = () => api.cause(id, 'Woken by every alert')
    await expect.poll(async () => (await now()).wordings).toEqual([])

    await room.press('Escape')
    await expect(shown.box('Woken by every alert')).toBeFocused()
    await shown.expectSelected('Woken by every alert')
    await room.press('F6')
    await expect(cause.root).toBeFocused()
    await tabTo(room, cause.stopReason)
    await room.type('Too')
    await expect.poll(async () => (await now()).disposition).toBe('too-expensive')
    await room.press('Tab')
    await room.type('A pager each')
    await room.press('Enter')
    await expect.poll(async () => (await now()).dispositionNote).toBe('A pager each')
    await room.press('F6')
    await expect(shown.box('Woken by every alert')).toBeFocused()
    await room.press('Alt+i', 'Alt+i')
    await expect(cause.root).toBeHidden()
    await expect(shown.box('Woken by every alert')).toBeFocused()
    await api.expectOutline(id, 'Lost weekend\n  Woken by every alert\nMissed deadline')
  })
}
