import { expect, test } from './fixtures.ts'
import { RcaPage } from './page-models/rca-page.ts'

const STORY = `
  # Data loss on restore
  - Lost weekend
    - Woken by alerts
      - Replication stopped
    - Alerts went to one person
  - Missed deadline
`

/** ISO date so many days from today, where the browser of the test sits. */
function dayFromNow(days: number): string {
  const day = new Date()
  day.setDate(day.getDate() + days)
  const pad = (part: number) => String(part).padStart(2, '0')
  return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`
}

for (const view of ['fishbone', 'outline'] as const) {
  test.describe(`in the ${view}`, () => {
    test('! and a blank make an action of the parent, with owner and day', async ({ alice, api }) => {
      const id = await api.create(STORY)
      const before = await api.outline(id)
      const room = new RcaPage(alice)
      await room.open(id)
      const shown = await room.switchTo(view)
      await shown.select('Replication stopped')
      await room.press('Tab')
      await room.type('! Schedule DR review @alice tomorrow')
      await room.press('Enter')
      // The chain is closed by it: the next open end is selected.
      await shown.expectSelected('Alerts went to one person')
      const cause = await api.cause(id, 'Replication stopped')
      await expect
        .poll(async () => (await api.read(id)).actionItems)
        .toMatchObject([{ cause: cause.id, text: 'Schedule DR review', due: dayFromNow(1), state: 'open' }])
      const { people, actionItems } = await api.read(id)
      expect(people.find(person => person.id === actionItems[0]?.owners[0])?.name).toBe('Alice')
      await expect(shown.box('Replication stopped')).toHaveAccessibleName(/action open AL/)
      await api.expectOutline(id, before)
    })

    test('[ ] does the same, due in a week when no day is said', async ({ alice, api }) => {
      const { id, room } = await RcaPage.openNew(alice, api, STORY)
      const shown = await room.switchTo(view)
      await shown.select('Missed deadline')
      await room.press('Tab')
      await room.type('[ ] Tell the customer')
      await room.press('Enter')
      await expect
        .poll(async () => (await api.read(id)).actionItems)
        .toMatchObject([{ text: 'Tell the customer', due: dayFromNow(7), owners: [] }])
    })

    test('= and a blank ask why we stop, by digit or by typing', async ({ alice, api }) => {
      const { id, room } = await RcaPage.openNew(alice, api, STORY)
      const shown = await room.switchTo(view)
      await shown.select('Replication stopped')
      await room.press('Tab')
      await room.type('= ')
      await expect(alice.getByRole('option')).toHaveCount(8)
      await room.type('4')
      await expect
        .poll(async () => (await api.cause(id, 'Replication stopped')).disposition)
        .toBe('not-possible')
      await shown.expectSelected('Alerts went to one person')
      await expect(shown.box('Replication stopped')).toHaveAccessibleName(/stops here: not possible/)

      await room.press('Tab')
      await room.type('= cover')
      await expect(alice.getByRole('option').first()).toContainText('Covered by another RCA')
      await room.press('Enter')
      await room.type('16 Feb 2012')
      await room.press('Enter')
      await shown.expectSelected('Missed deadline')
      await expect
        .poll(async () => (await api.cause(id, 'Alerts went to one person')).reference)
        .toMatchObject({
          title: '16 Feb 2012',
        })
    })

    test('no letter is lost, however fast one types', async ({ alice, api }) => {
      const { id, room } = await RcaPage.openNew(alice, api, '# Data loss on restore\n- Lost weekend')
      const shown = await room.switchTo(view)
      await shown.select('Lost weekend')
      await room.typeFast('\tWoken by alerts\tOnly one on call\t! Schedule a rota @alice fri\n')
      await shown.expectSelected('Only one on call')
      await room.typeFast('\tReplication stopped\n= 4')
      await api.expectOutline(
        id,
        `
        Lost weekend
          Woken by alerts
            Only one on call
              Replication stopped
        `,
      )
      await expect
        .poll(async () => (await api.cause(id, 'Only one on call')).disposition)
        .toBe('not-possible')
      expect((await api.read(id)).actionItems).toMatchObject([{ text: 'Schedule a rota' }])

      const before = await api.outline(id)
      await room.typeFast('Control+k', 'woken\n')
      await shown.expectSelected('Woken by alerts')
      await room.typeFast('Control+j', 'Who owns it?\n')
      await api.expectOutline(id, `${before}\nAlso raised\n  Who owns it?`)
    })

    test('Backspace directly after a sign turns it back into text', async ({ alice, api }) => {
      const { id, room } = await RcaPage.openNew(alice, api, STORY)
      const shown = await room.switchTo(view)
      await shown.select('Missed deadline')
      await room.press('Tab')
      await room.type('! ')
      await expect(alice.getByRole('combobox', { name: 'Action' })).toBeFocused()
      await room.press('Backspace')
      await expect(shown.field).toBeFocused()
      await expect(shown.field).toHaveValue('! ')
      await room.type('important')
      await room.press('Enter')
      await room.type('= ')
      await room.press('Backspace')
      await room.type('equal')
      await room.press('Escape')
      await api.expectOutline(
        id,
        `
        Lost weekend
          Woken by alerts
            Replication stopped
          Alerts went to one person
        Missed deadline
          ! important
          = equal
        `,
      )
      expect((await api.read(id)).actionItems).toEqual([])
    })

    test('a line is parked from the middle of a word, and typing goes on there', async ({ alice, api }) => {
      const { id, room } = await RcaPage.openNew(alice, api, STORY)
      const shown = await room.switchTo(view)
      await shown.select('Missed deadline')
      await room.type(' of the')
      await room.press('ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ControlOrMeta+j')
      await expect(alice.getByRole('textbox', { name: 'Said, without a place yet' })).toBeFocused()
      await room.type('Who owns the bunker?')
      await room.press('Enter')
      await expect(shown.field).toBeFocused()
      await room.type('in ')
      await expect(shown.field).toHaveValue('Missed deadline of in the')
      await room.press('Escape')
      await api.expectOutline(
        id,
        `
        Lost weekend
          Woken by alerts
            Replication stopped
          Alerts went to one person
        Missed deadline of in the
        Also raised
          Who owns the bunker?
        `,
      )
    })

    test('Ctrl+Enter asks for an action, Ctrl+Shift+Enter for the reason to stop', async ({ alice, api }) => {
      const { id, room } = await RcaPage.openNew(alice, api, STORY)
      const shown = await room.switchTo(view)
      await shown.select('Replication stopped')
      await room.press('F2', 'ControlOrMeta+Enter')
      await room.type('Page two people')
      await room.press('Enter')
      await shown.expectSelected('Alerts went to one person')
      await room.press('ControlOrMeta+Shift+Enter')
      await room.type('5')
      await room.type('a week of work')
      await room.press('Enter')
      await shown.expectSelected('Missed deadline')
      await expect
        .poll(async () => (await api.cause(id, 'Alerts went to one person')).dispositionNote)
        .toBe('a week of work')
      await expect(room.openEnds).toHaveText('1 open end')
      await room.press('ControlOrMeta+Shift+Enter')
      await room.type('1')
      await expect(room.openEnds).toHaveText('Every end is closed')
    })
  })
}

test('the palette finds every command and every cause', async ({ alice, api }) => {
  const { id, room } = await RcaPage.openNew(alice, api, STORY)
  await room.canvas.select('Replication stopped')
  await room.palette.run('ruled', 'Ruled out')
  await expect.poll(async () => (await api.cause(id, 'Replication stopped')).verification).toBe('ruled-out')
  await room.palette.run('missed dead', 'Missed deadline')
  await room.canvas.expectSelected('Missed deadline')
  await room.palette.run('move under', 'Move under')
  await room.palette.expectAsks('Move under')
  await room.type('woken')
  await room.press('Enter')
  await api.expectOutline(
    id,
    `
    Lost weekend
      Woken by alerts
        Replication stopped
        Missed deadline
      Alerts went to one person
    `,
  )
  await room.palette.open()
  await room.type('no such thing at all')
  await expect(room.palette.root).toContainText('Nothing by these words')
  await room.press('Escape')
  await expect(room.palette.root).toBeHidden()
  await room.type(' once')
  await expect(room.canvas.field).toHaveValue('Missed deadline once')
})

test('? lists the keys, in a text it is a question mark', async ({ alice, api }) => {
  const { room } = await RcaPage.openNew(alice, api, STORY)
  await room.canvas.select('Missed deadline')
  await room.press('?')
  const keys = alice.getByRole('dialog', { name: 'Keys' })
  await expect(keys).toContainText('in an empty cause: one level up')
  await expect(keys).toContainText('Find a command or a cause')
  await room.press('Escape')
  await expect(keys).toBeHidden()
  await room.canvas.expectSelected('Missed deadline')
  await room.press('F2')
  await room.type('?')
  await expect(room.canvas.field).toHaveValue('Missed deadline?')
  await expect(keys).toBeHidden()
})

test('Enter on a name that is offered completes it, and the line goes on', async ({ alice, api }) => {
  const { id, room } = await RcaPage.openNew(alice, api, STORY)
  await room.canvas.select('Replication stopped')
  await room.press('ControlOrMeta+Enter')
  const line = alice.getByRole('combobox', { name: 'Action' })
  await room.type('Alert on lag @ali')
  await room.press('Enter')
  await expect(line).toHaveValue('Alert on lag @Alice ')
  await room.type('12 dec')
  await room.press('Enter')
  await expect.poll(async () => (await api.read(id)).actionItems).toMatchObject([{ text: 'Alert on lag' }])
  const [item] = (await api.read(id)).actionItems
  expect(item?.owners).toHaveLength(1)
  expect(item?.due).toMatch(/-12-12$/)
})
