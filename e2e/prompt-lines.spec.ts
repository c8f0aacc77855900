import { expect, test } from './fixtures.ts'
import { RcaPage } from './page-models/rca-page.ts'

const STORY = `
  # Data loss on restore
  - Lost weekend
    - Woken by alerts
      - Replication stopped
  - Missed deadline
`

test('what is typed in a line is not lost by a press elsewhere', async ({ alice, api }) => {
  const { id, room } = await RcaPage.openNew(alice, api, STORY)
  await room.canvas.select('Replication stopped')
  await room.press('ControlOrMeta+Enter')
  await room.type('Alert on lag')
  await room.canvas.select('Missed deadline')
  await expect.poll(async () => (await api.read(id)).actionItems).toMatchObject([{ text: 'Alert on lag' }])
  await expect(alice.getByRole('combobox', { name: 'Action' })).toHaveCount(0)

  // Letters that only look for a reason are no answer: they wait.
  await room.press('ControlOrMeta+Shift+Enter')
  await room.type('acc')
  await room.canvas.select('Lost weekend')
  await room.canvas.select('Missed deadline')
  await room.press('ControlOrMeta+Shift+Enter')
  await expect(alice.getByRole('combobox')).toHaveValue('acc')
  await room.press('Escape', 'ControlOrMeta+Shift+Enter')
  await expect(alice.getByRole('combobox')).toHaveValue('')
})

test('[P34] whoever closes the page with words in a line or a field is asked first', async ({
  alice,
  api,
}) => {
  const { room } = await RcaPage.openNew(alice, api, STORY)
  let asked = 0
  alice.on('dialog', async dialog => {
    if (dialog.type() === 'beforeunload') asked++
    await dialog.dismiss()
  })
  await room.canvas.select('Replication stopped')
  await room.press('ControlOrMeta+Enter')
  await room.type('Alert on lag')
  await alice.close({ runBeforeUnload: true })
  await expect.poll(() => asked).toBe(1)

  await room.press('Escape', 'Alt+i')
  await room.cause.newEvidence.fill('The pager log')
  await alice.close({ runBeforeUnload: true })
  await expect.poll(() => asked).toBe(2)

  await room.cause.newEvidence.fill('')
  await room.cause.stopReason.selectOption('Too expensive')
  await room.cause.cost.fill('Two weeks')
  await alice.close({ runBeforeUnload: true })
  await expect.poll(() => asked).toBe(3)

  // Nothing is left that only the page knows.
  await room.press('Enter')
  await room.expectSaved()
  await alice.close({ runBeforeUnload: true })
  await expect.poll(() => alice.isClosed()).toBe(true)
  expect(asked).toBe(3)
})

test('from a line one parks a line and finds a cause, and the line waits', async ({ alice, api }) => {
  const { id, room } = await RcaPage.openNew(alice, api, STORY)
  await room.canvas.select('Replication stopped')
  await room.press('ControlOrMeta+Enter')
  const line = alice.getByRole('combobox', { name: 'Action' })
  await room.type('Alert')
  await room.press('ControlOrMeta+j')
  await room.type('Who owns the pager?')
  await room.press('Enter')
  await expect(line).toBeFocused()
  await room.press('ControlOrMeta+k')
  await expect(room.palette.line).toBeFocused()
  await room.press('ControlOrMeta+j', 'Escape')
  await expect(line).toBeFocused()
  await room.type(' on lag @ali, then tell')
  await room.press('Home', ...Array(17).fill('ArrowRight'))
  await room.press('Tab')
  await expect(line).toHaveValue('Alert on lag @Alice , then tell')
  await room.type('X')
  await expect(line).toHaveValue('Alert on lag @Alice X, then tell')
  await room.press('Escape')
  await api.expectOutline(
    id,
    `
    Lost weekend
      Woken by alerts
        Replication stopped
    Missed deadline
    Also raised
      Who owns the pager?
    `,
  )
})

test('keys that can do nothing now do not leave the page', async ({ alice, api }) => {
  const id = await api.create(STORY)
  const room = new RcaPage(alice)
  await alice.goto('/')
  await room.open(id)
  await room.canvas.select('Data loss on restore')
  await room.press('Alt+ArrowLeft', 'F2', 'Alt+ArrowLeft')
  await expect(room.canvas.field).toBeFocused()
  expect(room.id).toBe(id)
})

test('a line whose cause somebody deletes ends, and its words are kept', async ({ alice, bob, api }) => {
  const id = await api.create(STORY)
  const [hers, his] = [new RcaPage(alice), new RcaPage(bob)]
  await Promise.all([hers.open(id), his.open(id)])
  await hers.canvas.select('Replication stopped')
  await hers.press('ControlOrMeta+Enter')
  await hers.type('Alert on lag')
  await his.canvas.select('Woken by alerts')
  await his.press('Delete')
  await expect(hers.notices).toContainText('the action is kept with those of the whole RCA')
  await expect
    .poll(async () => (await api.read(id)).actionItems)
    .toMatchObject([{ text: 'Alert on lag', cause: null }])
  await expect(alice.getByRole('combobox', { name: 'Action' })).toHaveCount(0)
})

test('the palette takes the place of a dialog, also of one that is just closing', async ({ alice, api }) => {
  const room = new RcaPage(alice)
  const id = await api.create(STORY)
  const before = await api.outline(id)
  await room.open(id)
  for (const presses of [['ControlOrMeta+k'], ['Escape', 'ControlOrMeta+k']]) {
    await room.press('?')
    await expect(alice.getByRole('dialog', { name: 'Keys' })).toBeVisible()
    for (const press of presses) await room.press(press)
    await room.type('Facts')
    await expect(alice.getByRole('combobox', { name: 'Find a command or a cause' })).toHaveValue('Facts')
    await room.press('Escape')
    await expect(alice.getByRole('dialog')).toHaveCount(0)
  }
  await api.expectOutline(id, before)
})
