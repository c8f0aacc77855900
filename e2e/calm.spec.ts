import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import type { CanvasPage } from './page-models/canvas-page.ts'
import { RcaPage } from './page-models/rca-page.ts'
import type { RcaApi } from './server/rca-api.ts'

const STORY = `
  # Payments were down
  - Customers could not pay
    - Database full
      - Nobody watched the disk
      - Logs were not rotated
    - No read-only mode
  - Support was overwhelmed
    - Status page said all was well
  - Finance had to reconcile by hand
`

async function meet(api: RcaApi, alice: Page, bob: Page, story = STORY) {
  const id = await api.create(story)
  const [hers, his] = [new RcaPage(alice), new RcaPage(bob)]
  await Promise.all([hers.open(id), his.open(id)])
  return { id, hers, his }
}

interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const rectOf = async (locator: Locator): Promise<Rect> => {
  const box = await locator.boundingBox()
  if (!box) throw new Error('not on the screen')
  return box
}

const lies = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x - 0.5 &&
  inner.y >= outer.y - 0.5 &&
  inner.x + inner.width <= outer.x + outer.width + 0.5 &&
  inner.y + inner.height <= outer.y + outer.height + 0.5

const touch = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

async function begin(room: RcaPage, canvas: CanvasPage, text: string): Promise<void> {
  await canvas.select(text)
  await room.press('F2')
  await expect(canvas.field).toBeFocused()
}

for (const view of ['fishbone', 'tree'] as const)
  test(`[P41] in the ${view} the initials of who types lie in the box, and on no other label`, async ({
    alice,
    bob,
    api,
  }) => {
    const { hers, his } = await meet(api, alice, bob)
    const canvas = (await hers.switchTo(view)) as CanvasPage
    await begin(his, his.canvas, 'Database full')
    await his.type(' of logs')
    const initials = canvas.box('Database full of logs').getByTitle('Bob is typing', { exact: true })
    await expect(initials).toHaveText('BO')
    const check = async (mark: Locator, text: string) => {
      await expect(mark).toBeVisible()
      const rect = await rectOf(mark)
      expect(lies(rect, await rectOf(canvas.box(text)))).toBe(true)
      for (const other of await canvas.root.getByRole('group').all()) {
        const name = (await other.getAttribute('aria-label')) ?? ''
        if (
          !name.replace('Problem: ', '').startsWith(text) &&
          (await other.getAttribute('data-box')) !== null
        )
          expect(touch(rect, await rectOf(other)), name).toBe(false)
      }
    }
    await check(initials, 'Database full of logs')
    // What he has begun and not yet written is a mark of its parent.
    await his.press('Tab')
    await expect(initials).toBeHidden()
    await check(
      canvas.box('Database full of logs').getByTitle('Bob is typing below'),
      'Database full of logs',
    )
    await his.press('Escape')
    await expect(canvas.root.getByTitle('Bob is typing below')).toHaveCount(0)
    // The problem as well.
    await begin(his, his.canvas, 'Payments were down')
    const atHead = canvas.box('Payments were down').getByTitle('Bob is typing', { exact: true })
    await check(atHead, 'Payments were down')
  })

test('[P41] in the box that I type in nothing moves my words when somebody else comes and goes', async ({
  alice,
  bob,
  api,
}) => {
  const { hers, his } = await meet(api, alice, bob)
  await begin(hers, hers.canvas, 'Database full')
  const before = await rectOf(hers.canvas.field)
  await begin(his, his.canvas, 'Database full')
  // His caret stands in my text.
  await expect(hers.canvas.box('Database full').getByTitle('Bob', { exact: true })).toBeAttached()
  await expect(his.canvas.field.locator('..').getByTitle('Alice', { exact: true })).toBeAttached()
  await expect(hers.canvas.root.getByTitle('Bob is typing')).toHaveCount(0)
  expect(await rectOf(hers.canvas.field)).toEqual(before)
  await his.press('Escape', 'Escape')
  await expect(hers.canvas.box('Database full').getByTitle('Bob', { exact: true })).toHaveCount(0)
  expect(await rectOf(hers.canvas.field)).toEqual(before)
})

test('[P42] who selects a box is named for a moment, then is its ring; pointing at it names them', async ({
  alice,
  bob,
  api,
}) => {
  const { hers, his } = await meet(api, alice, bob)
  await his.canvas.select('Logs were not rotated')
  const name = hers.canvas.root.locator('[class*="names"]').getByText('Bob', { exact: true })
  await expect(name).toBeVisible()
  expect(touch(await rectOf(name), await rectOf(hers.canvas.box('Logs were not rotated')))).toBe(false)
  await expect(name).toHaveCount(0)
  await expect(hers.canvas.root.getByTitle('Bob is typing')).toHaveCount(0)
  await hers.canvas.box('Logs were not rotated').hover()
  await expect(hers.canvas.box('Logs were not rotated')).toHaveAttribute('title', 'Bob')
})

for (const view of ['fishbone', 'tree'] as const)
  test(`[V9] in the ${view} what I write stays where it is while others add causes and my text grows`, async ({
    alice,
    bob,
    api,
  }) => {
    const { hers, his } = await meet(api, alice, bob)
    const canvas = (await hers.switchTo(view)) as CanvasPage
    await begin(hers, canvas, 'Nobody watched the disk')
    const before = await rectOf(canvas.field)
    const viewport = await canvas.viewport()
    const expectStill = async () => {
      const now = await rectOf(canvas.field)
      expect(Math.abs(now.y - before.y)).toBeLessThanOrEqual(1)
      const starts = [
        now.x - before.x,
        now.x + now.width - before.x - before.width,
        now.x + now.width / 2 - before.x - before.width / 2,
      ]
      // The edge from which its text grows.
      expect(Math.min(...starts.map(Math.abs))).toBeLessThanOrEqual(1)
      expect(await canvas.viewport()).toEqual(viewport)
    }
    for (const [above, text] of [
      ['Customers could not pay', 'Card terminals froze at the tills of every shop'],
      ['No read-only mode', 'Nobody had asked for one'],
      ['Database full', 'It grew since May'],
      ['Support was overwhelmed', 'Two people for nine hundred calls'],
    ] as const) {
      await his.canvas.select(above)
      await his.press('Tab')
      await his.type(text)
      await his.press('Escape')
      await expect(canvas.box(text)).toBeAttached()
      await expectStill()
    }
    await hers.press('End')
    for (const words of [' although', ' the alarm', ' had been on', ' for a week']) {
      await hers.type(words)
      await expectStill()
    }
    await hers.press('Escape')
    await expect(
      canvas.box('Nobody watched the disk although the alarm had been on for a week'),
    ).toBeVisible()
  })

test('[V9] what others move glides for 150 ms, and not at all for whoever wants less motion', async ({
  join,
  api,
}) => {
  const id = await api.create(STORY)
  for (const [reducedMotion, seconds] of [
    ['no-preference', '0.15s'],
    ['reduce', '0s'],
  ] as const) {
    const room = new RcaPage((await join('Alice', { reducedMotion })).page)
    await room.open(id)
    const durations = await room.canvas.root.evaluate(root =>
      ['.react-flow__node', 'svg path[class*="bone"]'].map(
        selector => getComputedStyle(root.querySelector(selector) ?? root).transitionDuration,
      ),
    )
    expect(durations.map(duration => duration.split(', ')[0])).toEqual([seconds, seconds])
  }
})

interface Seen {
  /** How long I had rested before the move, ms: since the last letter, or before it if the page drew late. */
  readonly rests: readonly number[]
  readonly letters: number
}

/** Runs in the page: types ten letters a second, and keeps when a box other than mine was put elsewhere. */
function typeAndWatch(): void {
  const typed: number[] = []
  const rests: number[] = []
  document.addEventListener('input', () => typed.push(performance.now()), true)
  const placeIn = (style: string | null) => /translate\([^)]*\)/.exec(style ?? '')?.[0]
  new MutationObserver(changes => {
    const isOther = changes.some(
      ({ target, oldValue }) =>
        target instanceof HTMLElement &&
        target.matches('.react-flow__node:not(:has(textarea))') &&
        placeIn(oldValue) !== placeIn(target.getAttribute('style')),
    )
    const [before = 0, last = 0] = typed.slice(-2)
    if (isOther) rests.push(Math.max(performance.now() - last, typed.length > 1 ? last - before : 0))
  }).observe(document, { subtree: true, attributeFilter: ['style'], attributeOldValue: true })
  const letters = Array.from(' at all')
  const timer = setInterval(() => {
    const letter = letters.shift()
    if (letter === undefined) clearInterval(timer)
    else document.execCommand('insertText', false, letter)
    Object.assign(window, { seen: { rests, letters: typed.length } })
  }, 100)
}

test('[V9] while I type the boxes of others keep their places, until I pause', async ({
  alice,
  bob,
  api,
}) => {
  const { hers, his } = await meet(api, alice, bob)
  await begin(hers, hers.canvas, 'Nobody watched the disk')
  await begin(his, his.canvas, 'Database full')
  await expect(hers.canvas.root.getByTitle('Bob is typing')).toBeVisible()
  await Promise.all([
    alice.evaluate(typeAndWatch),
    his.type(' of the logs of every single payment that anybody had ever made'),
  ])
  await expect(hers.canvas.box('Nobody watched the disk at all').locator('textarea')).toBeFocused()
  await expect(
    hers.canvas.box('Database full of the logs of every single payment that anybody had ever made'),
  ).toBeVisible()
  const seen = () => alice.evaluate(() => (window as unknown as { seen: Seen }).seen)
  await expect.poll(async () => (await seen()).rests.length).toBeGreaterThan(0)
  const { rests, letters } = await seen()
  expect(letters).toBe(7)
  expect(Math.min(...rests)).toBeGreaterThanOrEqual(290)
})

test('[V9] while I drag the boxes of others keep their places, for two seconds at most', async ({
  alice,
  bob,
  api,
}) => {
  const { hers, his } = await meet(api, alice, bob)
  await his.canvas.select('Customers could not pay')
  await hers.canvas.dragOver(
    'No read-only mode',
    await hers.canvas.centreOf('Finance had to reconcile by hand'),
  )
  const began = await alice.evaluate(() => performance.now())
  await his.press('Tab')
  await his.type('Card terminals froze at the tills of every shop')
  await hers.canvas.box('Card terminals froze at the tills of every shop').waitFor()
  const drawn = await alice.evaluate(() => performance.now())
  expect(drawn - began).toBeGreaterThanOrEqual(2000)
  await hers.press('Escape')
  await hers.canvas.drop()
})

test('[V9] what others write in a long outline scrolls nobody', async ({ alice, bob, api }) => {
  const lines = Array.from({ length: 60 }, (_, index) => `- Cause number ${index}`)
  const { hers, his } = await meet(api, alice, bob, `# Long list\n${lines.join('\n')}`)
  await hers.switchTo('outline')
  await his.switchTo('outline')
  await alice.mouse.move(700, 450)
  await alice.mouse.wheel(0, 500)
  await expect(hers.outline.box('Cause number 3')).not.toBeInViewport()
  const place = () => rectOf(hers.outline.box('Cause number 25'))
  const scrolled = () =>
    hers.outline.root.evaluate(tree => tree.closest('[class*="scroller"]')?.scrollTop ?? -1)
  const [before, top] = [await place(), await scrolled()]
  expect(top).toBeGreaterThan(0)
  const write = async (at: string, text: string) => {
    await his.outline.select(at)
    await his.press('Tab')
    await his.type(text)
    await his.press('Escape')
    await expect(hers.outline.box(text)).toBeAttached()
  }
  await write('Cause number 50', 'Far below')
  expect(await scrolled()).toBe(top)
  expect(await place()).toEqual(before)
  // Above what I read: the browser holds what is read, not the number of pixels above it.
  await write('Cause number 1', 'Far above')
  expect(Math.abs((await place()).y - before.y)).toBeLessThanOrEqual(1)
})
