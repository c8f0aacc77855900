import { expect, test } from './fixtures.ts'
import { RcaPage } from './page-models/rca-page.ts'

const STORY = `
  # Data loss on restore
  - Lost weekend
    - Woken by alerts
  - Missed deadline
`

test('a moment is linked to the cause that is found by its words, and leads there', async ({
  alice,
  api,
}) => {
  const { id, room } = await RcaPage.openNew(alice, api, STORY)
  await room.chooseInMore('Facts of the incident')
  const facts = alice.getByRole('region', { name: 'Facts', exact: true })
  await facts.getByRole('textbox', { name: 'New moment' }).fill('First alert')
  await room.press('Enter')
  const moment = facts.getByRole('article', { name: 'First alert' })
  await moment.getByRole('button', { name: 'Link to a cause …' }).focus()
  await room.press('Enter')
  await expect(room.palette.line).toBeFocused()
  await room.type('woken')
  await room.press('Enter')
  await expect(moment.getByRole('button', { name: 'Woken by alerts' })).toBeVisible()
  const woken = await api.cause(id, 'Woken by alerts')
  await expect.poll(async () => (await api.read(id)).moments).toMatchObject([{ cause: woken.id }])
  await moment.getByRole('button', { name: 'Woken by alerts' }).click()
  await room.canvas.expectSelected('Woken by alerts')
  await moment.getByRole('button', { name: 'Take the cause off this moment' }).click()
  await expect(moment.getByRole('button', { name: 'Link to a cause …' })).toBeVisible()
})

test('evidence says who gave it and when, a link what it is', async ({ alice, api }) => {
  const id = await api.create(STORY)
  const room = new RcaPage(alice)
  await alice.clock.setFixedTime(new Date('2026-03-04T03:12:00Z'))
  await room.open(id)
  await room.canvas.select('Woken by alerts')
  await room.press('Alt+i')
  await room.cause.newEvidence.fill('The pager log')
  await room.cause.newEvidence.press('Enter')
  await expect(room.cause.root).toContainText('Alice, 4 Mar 2026, 03:12')
  await room.chooseInMore('Facts of the incident')
  const facts = alice.getByRole('region', { name: 'Facts', exact: true })
  await facts.getByRole('textbox', { name: 'New link' }).fill('Ticket of that night https://example.org/42')
  await room.press('Enter')
  await expect(facts.getByRole('link', { name: 'Ticket of that night' })).toHaveAttribute(
    'href',
    'https://example.org/42',
  )
  await expect
    .poll(async () => (await api.read(id)).links)
    .toEqual([{ url: 'https://example.org/42', label: 'Ticket of that night' }])
})

test('a reference to another RCA leads to its page', async ({ alice, api }) => {
  const other = await api.create('# Bunker flooded\n- Rain')
  const { id, room } = await RcaPage.openNew(alice, api, STORY)
  await room.canvas.select('Woken by alerts')
  await room.press('Alt+i')
  await room.cause.stopReason.selectOption({ label: 'Covered by another RCA' })
  const reference = room.cause.root.getByPlaceholder('16 February, or the address of its page')
  const link = room.cause.root.getByRole('link', { name: 'Open that RCA in a new tab' })
  await reference.fill('16 Feb 2012')
  await reference.press('Enter')
  await expect.poll(async () => (await api.cause(id, 'Woken by alerts')).reference?.title).toBe('16 Feb 2012')
  await expect(link).toHaveCount(0)
  await reference.fill(`/r/${other}`)
  await reference.press('Enter')
  const [opened] = await Promise.all([alice.context().waitForEvent('page'), link.click()])
  await expect(new RcaPage(opened).canvas.box('Bunker flooded')).toBeVisible()
})
