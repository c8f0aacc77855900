import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { RcaPage } from './page-models/rca-page.ts'
import type { RcaApi } from './server/rca-api.ts'

const STORY = `
  # Data loss on restore
  - Lost weekend
    - Woken by alerts
      - Replication stopped
  - Missed deadline
`

interface Meeting {
  readonly id: string
  readonly hers: RcaPage
  readonly his: RcaPage
}

async function meet(api: RcaApi, alice: Page, bob: Page, story = STORY): Promise<Meeting> {
  const id = await api.create(story)
  const [hers, his] = [new RcaPage(alice), new RcaPage(bob)]
  await Promise.all([hers.open(id), his.open(id)])
  return { id, hers, his }
}

const startWriting = async (room: RcaPage, text: string, caret: 'Home' | 'End' = 'End') => {
  await room.canvas.select(text)
  await room.press('F2')
  await expect(room.canvas.field).toBeFocused()
  await room.press(caret)
}

const caretOf = (room: RcaPage) =>
  room.canvas.field.evaluate((field: HTMLTextAreaElement) => field.selectionStart)

test('[H64] two people type in one label at once: both texts survive and the carets stay', async ({
  alice,
  bob,
  api,
}) => {
  const { id, hers, his } = await meet(api, alice, bob)
  await Promise.all([startWriting(hers, 'Lost weekend', 'Home'), startWriting(his, 'Lost weekend')])
  await Promise.all([hers.type('Everybody on call has '), his.type(', and the Monday after it')])
  const both = 'Everybody on call has Lost weekend, and the Monday after it'
  for (const room of [hers, his]) await expect(room.canvas.field).toHaveValue(both)
  expect(await caretOf(hers)).toBe('Everybody on call has '.length)
  expect(await caretOf(his)).toBe(both.length)
  await Promise.all([hers.type('lost: '), his.press('Backspace')])
  await api.expectOutline(
    id,
    `
    Everybody on call has lost: Lost weekend, and the Monday after i
      Woken by alerts
        Replication stopped
    Missed deadline
    `,
  )
})

test('[H64] letters typed at one place by two people stay together', async ({ alice, bob, api }) => {
  const { id, hers, his } = await meet(api, alice, bob, '# Data loss\n- x')
  await Promise.all([startWriting(hers, 'x'), startWriting(his, 'x')])
  await Promise.all([hers.type('abcdefghijklmnop'), his.type('ABCDEFGHIJKLMNOP')])
  await expect.poll(async () => (await api.outline(id)).length).toBe(33)
  const text = await api.outline(id)
  expect(text.replaceAll(/[^a-z]/g, '')).toBe('xabcdefghijklmnop')
  expect(text.replaceAll(/[^A-Z]/g, '')).toBe('ABCDEFGHIJKLMNOP')
  for (const room of [hers, his]) await expect(room.canvas.field).toHaveValue(text)
})

test('[H64] an input method composes while somebody else types in the same label', async ({
  alice,
  bob,
  api,
}) => {
  const { id, hers, his } = await meet(api, alice, bob)
  await Promise.all([startWriting(hers, 'Missed deadline'), startWriting(his, 'Missed deadline', 'Home')])
  const ime = await alice.context().newCDPSession(alice)
  const compose = (text: string) =>
    ime.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await compose('し')
  await compose('しめ')
  await his.type('We ')
  await compose('しめきり')
  await expect(his.canvas.field).toHaveValue('We Missed deadlineしめきり')
  await his.type('all ')
  await ime.send('Input.insertText', { text: '締め切り' })
  for (const room of [hers, his])
    await expect(room.canvas.field).toHaveValue('We all Missed deadline締め切り')
  await hers.type('!')
  await expect(his.canvas.field).toHaveValue('We all Missed deadline締め切り!')
  await expect.poll(() => api.outline(id)).toContain('We all Missed deadline締め切り!')
})

test('[H64] emoji of several letters come, stay and go as one', async ({ alice, bob, api }) => {
  const { id, hers, his } = await meet(api, alice, bob)
  await Promise.all([startWriting(hers, 'Missed deadline'), startWriting(his, 'Missed deadline', 'Home')])
  await alice.keyboard.insertText(' 👩‍👩‍👧‍👦🇬🇧👍🏽')
  await his.type('1 ')
  for (const room of [hers, his])
    await expect(room.canvas.field).toHaveValue('1 Missed deadline 👩‍👩‍👧‍👦🇬🇧👍🏽')
  await hers.press('Backspace')
  await his.type('2 ')
  for (const room of [hers, his])
    await expect(room.canvas.field).toHaveValue('1 2 Missed deadline 👩‍👩‍👧‍👦🇬🇧')
  await expect.poll(() => api.outline(id)).toContain('1 2 Missed deadline 👩‍👩‍👧‍👦🇬🇧')
})

test('[H64] a long paste arrives whole, one that is too long is refused whole', async ({
  alice,
  bob,
  api,
}) => {
  const { id, hers, his } = await meet(api, alice, bob)
  await Promise.all([startWriting(hers, 'Missed deadline'), startWriting(his, 'Missed deadline', 'Home')])
  const sentence = 'and then the next one waited for it, '
  const long = `${sentence.repeat(40)}at last`
  await Promise.all([hers.paste(` ${long}`), his.type('First ')])
  for (const room of [hers, his]) await expect(room.canvas.field).toHaveValue(`First Missed deadline ${long}`)
  await hers.paste(sentence.repeat(140))
  await expect(hers.notices).toContainText(/too long|at most|characters/)
  await expect(hers.canvas.field).toHaveValue(`First Missed deadline ${long}`)
  await his.type('of ')
  await expect(hers.canvas.field).toHaveValue(`First of Missed deadline ${long}`)
  await expect
    .poll(async () => (await api.outline(id)).split('\n').at(-1))
    .toBe(`First of Missed deadline ${long}`)
})

test('everybody sees who is here, and where each one is and types', async ({ alice, bob, api }) => {
  const { hers, his } = await meet(api, alice, bob)
  await expect(hers.others.getByRole('img', { name: 'Bob' })).toBeVisible()
  await expect(his.others.getByRole('img', { name: 'Alice' })).toBeVisible()
  await hers.switchTo('outline')
  await his.canvas.select('Missed deadline')
  await expect(hers.outline.box('Missed deadline').getByTitle('Bob', { exact: true })).toBeAttached()
  await his.type(' again')
  await expect(hers.outline.box('Missed deadline again').getByTitle('Bob is typing')).toBeAttached()

  await hers.switchTo('fishbone')
  await expect(hers.canvas.box('Missed deadline again').getByTitle('Bob is typing')).toHaveText('BO')
  await startWriting(hers, 'Missed deadline again', 'Home')
  // In the text itself his caret stands.
  const hisCaret = hers.canvas.field.locator('..').getByTitle('Bob', { exact: true })
  await expect(hisCaret).toBeAttached()
  await his.press('Tab')
  await expect(hisCaret).toHaveCount(0)
  // A cause without a word is a mark of its parent with his initials; not while she writes there herself.
  await expect(hers.canvas.root.getByText('BO', { exact: true })).toHaveCount(0)
  await hers.press('Escape')
  await expect(hers.canvas.box('Missed deadline again').getByTitle('Bob is typing below')).toHaveText('BO')
  await bob.close()
  await expect(hers.others).toHaveCount(0)
})

test('[H62] what I write in a branch that somebody deletes is kept, and I go on writing', async ({
  alice,
  bob,
  api,
}) => {
  const { id, hers, his } = await meet(api, alice, bob)
  await startWriting(his, 'Replication stopped')
  await his.type(' because')
  await expect(hers.canvas.box('Replication stopped because')).toBeVisible()
  await hers.canvas.select('Lost weekend')
  await hers.press('Delete')
  await expect(his.notices).toContainText('Alice removed “Lost weekend”')
  // Whoever is in the middle of a sentence does not look up.
  await his.type(' the disk was full')
  await expect(his.canvas.field).toHaveValue('Replication stopped because the disk was full')
  await api.expectOutline(id, 'Missed deadline\nReplication stopped because the disk was full')
  await his.press('Escape')
  await hers.canvas.select('Replication stopped because the disk was full')
  await expect(hers.canvas.root).toContainText('Kept from a branch that Alice deleted')
  const outline = await hers.switchTo('outline')
  await expect(outline.root).toContainText('Kept from a branch that Alice deleted')
  await hers.palette.run('restore the br', 'Restore the branch')
  await api.expectOutline(
    id,
    `
    Lost weekend
      Woken by alerts
        Replication stopped because the disk was full
    Missed deadline
    `,
  )
})

test('a cause that is still empty when its writer leaves the page is gone for everybody', async ({
  alice,
  bob,
  api,
}) => {
  const { id, hers } = await meet(api, alice, bob)
  const before = await api.outline(id)
  const leave = [
    () => alice.goto('about:blank'),
    () => alice.evaluate(() => window.history.pushState(null, '', '/')),
  ]
  for (const go of leave) {
    await hers.open(id)
    await hers.canvas.select('Replication stopped')
    await hers.press('Tab')
    await expect.poll(async () => (await api.read(id)).causes.length).toBe(5)
    await go()
    await expect.poll(async () => (await api.read(id)).causes.length).toBe(4)
    await api.expectOutline(id, before)
  }
})

test('[T32] a deletion is told to everybody, and anybody may restore it', async ({ alice, bob, api }) => {
  const { id, hers, his } = await meet(api, alice, bob)
  const before = await api.outline(id)
  await hers.canvas.select('Lost weekend')
  await hers.press('Delete')
  await expect(hers.notices).toContainText('You removed “Lost weekend” and 2 below')
  await expect(his.notices).toContainText('Alice removed “Lost weekend” and 2 below')
  await his.notices.getByRole('button', { name: 'Restore' }).click()
  await expect(hers.canvas.box('Replication stopped')).toBeVisible()
  await api.expectOutline(id, before)
  // One's own single cause goes without a word, to oneself and to the others; another person's does not.
  await his.canvas.select('Missed deadline')
  await his.press('Enter')
  await his.type('Mine alone')
  await his.press('Escape')
  await expect(hers.canvas.box('Mine alone')).toBeVisible()
  await his.press('Delete')
  await expect(hers.canvas.box('Mine alone')).toBeHidden()
  await his.canvas.select('Missed deadline')
  await his.press('Delete')
  await expect(hers.notices).toContainText('Bob removed “Missed deadline”')
  await expect(his.notices).toContainText('You removed “Missed deadline”')
  for (const room of [hers, his]) await expect(room.notices).not.toContainText('Mine alone')
})

test('[H63] undo is my own: it never takes what somebody else wrote', async ({ alice, bob, api }) => {
  const { id, hers, his } = await meet(api, alice, bob)
  await startWriting(hers, 'Missed deadline')
  await hers.type(' of Friday')
  await startWriting(his, 'Missed deadline of Friday')
  await his.type(' noon')
  await expect(hers.canvas.field).toHaveValue('Missed deadline of Friday noon')
  await hers.press('ControlOrMeta+z')
  await expect(his.canvas.field).toHaveValue('Missed deadline noon')

  await hers.press('Escape', 'Enter')
  await hers.type('Cost to the customer')
  await expect(his.canvas.box('Cost to the customer')).toBeVisible()
  await startWriting(his, 'Cost to the customer')
  await his.type(': two days')
  await expect(hers.canvas.box('Cost to the customer: two days')).toBeVisible()
  await hers.press('Escape')
  for (let times = 0; times < 4; times++) await hers.press('ControlOrMeta+z')
  await expect.poll(() => api.outline(id)).toContain(': two days')
  await expect(his.canvas.field).toHaveValue(/: two days$/)
  await expect.poll(() => api.outline(id)).toContain('Missed deadline')
})
