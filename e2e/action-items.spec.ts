import { expect, test } from './fixtures.ts'
import { RcaPage } from './page-models/rca-page.ts'

const STORY = `
  # Data loss on restore
  - Lost weekend
    - Woken by alerts
  - Missed deadline
`

test('the panel says what to do, and makes an action of one typed line', async ({ alice, bob, api }) => {
  const id = await api.create(STORY)
  const [hers, his] = [new RcaPage(alice), new RcaPage(bob)]
  await Promise.all([hers.open(id), his.open(id)])
  await hers.actionItems.open()
  await expect(hers.actionItems.empty).toBeVisible()
  await hers.actionItems.add('Review the DR scenario @bob 2030-12-24')
  const entry = hers.actionItems.entry('Review the DR scenario')
  await expect(entry.due).toHaveValue('2030-12-24')
  await expect(entry.root).toContainText('Bob')
  await expect(hers.actionItems.newLine).toHaveValue('')
  await expect(hers.actionItems.newLine).toBeFocused()
  await his.actionItems.open()
  await expect(his.actionItems.entry('Review the DR scenario').due).toHaveValue('2030-12-24')
  await expect
    .poll(async () => (await api.read(id)).actionItems)
    .toMatchObject([{ text: 'Review the DR scenario', due: '2030-12-24', cause: null, state: 'open' }])
})

test('an action is reworded, given to people, dated, done, dropped with a reason, and removed', async ({
  alice,
  api,
}) => {
  const { id, room } = await RcaPage.openNew(alice, api, STORY)
  const { actionItems } = room
  const stored = async () => (await api.read(id)).actionItems[0]
  await actionItems.open()
  await actionItems.add('Test the restore')
  await actionItems.entry('Test the restore').text.fill('Test the restore to production')
  const entry = actionItems.entry('Test the restore to production')
  await entry.addOwner('Dana')
  await entry.addOwner('Alice')
  await entry.due.fill('2031-01-02')
  await expect.poll(stored).toMatchObject({ text: 'Test the restore to production', due: '2031-01-02' })
  await expect.poll(async () => (await stored())?.owners.length).toBe(2)
  expect((await api.read(id)).people.map(person => person.name)).toContain('Dana')

  await entry.done.check()
  await expect(actionItems.root.getByRole('heading', { name: 'Done, dropped or parked' })).toBeVisible()
  await expect(entry.root).toContainText('Done')
  await expect.poll(stored).toMatchObject({ state: 'done' })
  await entry.done.uncheck()
  await expect.poll(stored).toMatchObject({ state: 'open' })
  await entry.choose('Dropped')
  await entry.dropReason.fill('The site is gone')
  await entry.dropReason.press('Enter')
  await expect.poll(stored).toMatchObject({ state: 'dropped', stateReason: 'The site is gone' })
  await entry.choose('Remove')
  await expect(actionItems.empty).toBeVisible()
  await expect.poll(async () => (await api.read(id)).actionItems).toEqual([])
})

test('an action hangs on the selected cause, which wears its mark, and survives its deletion', async ({
  alice,
  api,
}) => {
  const { room } = await RcaPage.openNew(alice, api, STORY)
  await room.actionItems.open()
  await room.actionItems.add('Page two people @alice')
  await room.canvas.select('Woken by alerts')
  const entry = room.actionItems.entry('Page two people')
  await entry.choose(/Hang on “Woken by alerts”/)
  await expect(room.canvas.box('Woken by alerts')).toHaveAccessibleName(/action open AL/)
  await expect(room.openEnds).toHaveText('1 open end')
  await entry.done.check()
  await expect(room.canvas.box('Woken by alerts')).toHaveAccessibleName(/action done AL/)
  await room.canvas.select('Missed deadline')
  await entry.root.getByRole('button', { name: 'Woken by alerts' }).click()
  await room.canvas.expectSelected('Woken by alerts')
  await room.press('Delete')
  await expect(entry.root).toContainText('Its cause was deleted')
})

test('the panel of a cause holds everything about it', async ({ alice, api }) => {
  const { id, room } = await RcaPage.openNew(alice, api, STORY)
  const { cause } = room
  await room.canvas.select('Woken by alerts')
  await room.press('Alt+i')
  await expect(cause.text).toHaveValue('Woken by alerts')
  await cause.verification.selectOption({ label: 'Confirmed' })
  await cause.stopReason.selectOption({ label: 'Too expensive' })
  await cause.newAction.fill('Buy a pager')
  await cause.newAction.press('Enter')
  await cause.newEvidence.fill('https://example.com/alerts?id=1')
  await cause.newEvidence.press('Enter')
  await cause.newTag.fill('on-call')
  await cause.newTag.press('Enter')
  await expect
    .poll(async () => await api.read(id))
    .toMatchObject({
      causes: [
        { text: 'Lost weekend' },
        {
          text: 'Woken by alerts',
          verification: 'confirmed',
          disposition: 'too-expensive',
          tags: ['on-call'],
        },
        { text: 'Missed deadline' },
      ],
      actionItems: [{ text: 'Buy a pager' }],
      evidence: [{ url: 'https://example.com/alerts?id=1' }],
    })
  await cause.root.getByRole('button', { name: 'Strike the wording' }).click()
  await cause.text.fill('Woken by every alert')
  await expect
    .poll(async () => await api.cause(id, 'Woken by every alert'))
    .toMatchObject({ wordings: [{ text: 'Woken by alerts' }] })
  await room.canvas.select('Missed deadline')
  await expect(cause.text).toHaveValue('Missed deadline')
})
