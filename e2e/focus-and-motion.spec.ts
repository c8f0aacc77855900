import type { Page } from '@playwright/test'
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
  test(`Tab walks through the bar, the ${view} and its controls, and always shows where it is`, async ({
    alice,
    api,
  }) => {
    const { room } = await RcaPage.openNew(alice, api, STORY)
    await expect(room.canvas.box('Data loss on restore')).toBeFocused()
    await room.press('Escape')
    await room.switchTo(view)
    // A key after the press on the switch: browsers draw no ring for whoever uses the mouse.
    await room.press('Escape')
    await alice.getByRole('link', { name: 'All RCAs' }).focus()
    const walked: string[] = []
    while (await alice.evaluate(() => document.activeElement !== document.body)) {
      const name = await nameOfFocus(alice)
      expect.soft(await hasVisibleFocus(alice), name).toBe(true)
      walked.push(name)
      await room.press('Tab')
    }
    expect(walked).toEqual([
      'link "All RCAs"',
      'button "Data loss on restore"',
      'button "Add product"',
      'button "Alice, you . Change your name"',
      'button "Actions"',
      'button "Invite"',
      'button "Copy for wiki"',
      'button "More"',
      `${view === 'outline' ? 'treeitem' : 'group'} "Problem: Data loss on restore"`,
      'button "Fishbone"',
      'button "Tree"',
      'button "Outline"',
      ...(view === 'outline'
        ? []
        : [
            'button "Why? Add a cause below"',
            'button "Zoom out"',
            'button "Zoom in"',
            'button "Fit everything on the screen"',
          ]),
      'button "List the keys"',
    ])
  })

  test(`Escape leaves the text, then the ${view}: Tab then moves on, either way`, async ({ alice, api }) => {
    const { room } = await RcaPage.openNew(alice, api, STORY)
    const shown = await room.switchTo(view)
    await shown.select('Missed deadline')
    await room.press('F2')
    await expect(shown.field).toBeFocused()
    await room.press('Escape')
    await expect(shown.field).toBeHidden()
    await shown.expectSelected('Missed deadline')
    await expect(shown.box('Missed deadline')).toBeFocused()
    await room.press('Escape')
    await expect(shown.selected).toHaveCount(0)
    await room.press('Tab')
    await expect(alice.getByRole('button', { name: 'Fishbone', exact: true })).toBeFocused()
    await room.press('Shift+Tab', 'Shift+Tab')
    await expect(room.more).toBeFocused()
  })
}

test('the keyboard is on the problem when the page opens and after a reload', async ({ alice, api }) => {
  const { id, room } = await RcaPage.openNew(alice, api, STORY)
  await expect(room.canvas.box('Data loss on restore')).toBeFocused()
  await room.press('Tab')
  await room.type('Nobody looked')
  await api.expectOutline(
    id,
    'Lost weekend\n  Woken by alerts\n    Replication stopped\nMissed deadline\nNobody looked',
  )
  await alice.reload()
  await expect(room.canvas.box('Data loss on restore')).toBeFocused()
  await room.type('Customer waited')
  await expect(room.canvas.field).toHaveValue('Customer waited')
})

test('whoever wants less motion sees none', async ({ join, api }) => {
  const id = await api.create(STORY)
  const motionsFor = async (reducedMotion: 'reduce' | 'no-preference'): Promise<readonly string[]> => {
    const { page } = await join('Alice', { reducedMotion })
    await page.addInitScript(watchMotion)
    const room = new RcaPage(page)
    await room.open(id)
    await room.canvas.select('Lost weekend')
    await room.press('Tab')
    await room.type('Nobody to hand over to')
    await room.press('Escape')
    await room.canvas.zoomIn.click()
    await room.canvas.fitAll.click()
    await room.press('Alt+a')
    await expect(room.actionItems.newLine).toBeVisible()
    await room.exportDialog.open()
    await room.press('Escape')
    await expect(room.exportDialog.root).toBeHidden()
    await room.more.click()
    await expect(room.canvas.menu).toBeVisible()
    await room.press('Escape')
    await room.canvas.select('Lost weekend')
    await room.press('Delete')
    await expect(room.notices).toContainText('You removed')
    await room.notices.getByRole('button', { name: 'Restore' }).click()
    await expect(room.canvas.box('Replication stopped')).toBeVisible()
    return await page.evaluate(() => (window as unknown as { motions: string[] }).motions)
  }
  const moving = await motionsFor('no-preference')
  expect(moving).toContain('camera')
  expect(moving.some(motion => motion !== 'camera')).toBe(true)
  expect(await motionsFor('reduce')).toEqual([])
})

test('whoever goes back while the camera still flies on arrives where they went', async ({ join, api }) => {
  const { page } = await join('Alice', { reducedMotion: 'no-preference' })
  const words = 'a long sentence about what nobody had looked at before that night '
  const chain = Array.from({ length: 9 }, (_, depth) => `${'  '.repeat(depth)}- ${depth + 1} ${words}`)
  const { room } = await RcaPage.openNew(page, api, ['# Data loss', ...chain].join('\n'))
  const { canvas } = room
  for (let step = 0; step < 5; step++) await canvas.zoomIn.click()
  await room.press('ControlOrMeta+e')
  await canvas.standStill()
  await expect(canvas.box(`9 ${words.trim()}`)).toBeInViewport({ ratio: 0.9 })
  // In one task: the camera has not begun to move when the second key comes.
  await page.evaluate(() => {
    for (const key of [
      { key: 'Home', code: 'Home' },
      { key: 'e', code: 'KeyE' },
    ])
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { ...key, ctrlKey: true, bubbles: true, cancelable: true }),
      )
  })
  await canvas.standStill()
  await expect(canvas.box(`9 ${words.trim()}`)).toBeInViewport({ ratio: 0.9 })
})

test('[T41] the keyboard is on the box that the camera glides to', async ({ join, api }) => {
  const { page } = await join('Alice', { reducedMotion: 'no-preference' })
  const bones = Array.from({ length: 24 }, (_, at) => `- Bone ${at + 1}\n  - Below ${at + 1}`)
  const { room } = await RcaPage.openNew(page, api, ['# Data loss', ...bones].join('\n'))
  const { canvas } = room
  await canvas.standStill()
  for (let step = 0; step < 4; step++) {
    await canvas.zoomIn.click()
    await canvas.standStill()
  }
  await canvas.box('Data loss').focus()
  await room.press('ArrowLeft')
  for (let step = 0; step < 4; step++) {
    await expect(canvas.selected.and(page.locator(':focus'))).toHaveCount(1)
    await canvas.standStill()
    await expect(canvas.selected.and(page.locator(':focus'))).toBeInViewport()
    await room.press('ArrowLeft')
  }
})

test('[T41] what is selected keeps the keyboard, and what is typed in its caret, wherever the view goes', async ({
  alice,
  api,
}) => {
  const { room } = await RcaPage.openNew(alice, api, STORY)
  const { canvas } = room
  const box = canvas.box('Missed deadline')
  await canvas.select('Missed deadline')
  await expect(box).toBeFocused()
  for (let step = 0; step < 6; step++) await canvas.pan(0, 2000)
  await expect(box).not.toBeInViewport()
  await expect(box).toBeFocused()
  await expect(box).toHaveAttribute('tabindex', '0')
  // What nobody needs is not made.
  await expect(canvas.box('Replication stopped')).toHaveCount(0)
  await room.press('F2')
  await expect(canvas.field).toBeFocused()
  for (let step = 0; step < 6; step++) await canvas.pan(0, 2000)
  await expect(canvas.field).not.toBeInViewport()
  await expect(canvas.field).toBeFocused()
  await room.type(' again')
  await room.press('Enter')
  await expect(canvas.box('Missed deadline again')).toBeInViewport()
})

/** Runs in the page: keeps what moved for longer than a moment. */
function watchMotion(): void {
  const motions: string[] = []
  Object.assign(window, { motions })
  const keep = (event: Event) => {
    if (!(event.target instanceof Element)) return
    for (const animation of event.target.getAnimations()) {
      const { duration = 0 } = animation.effect?.getTiming() ?? {}
      if (Number(duration) > 1) motions.push(`${event.target.className}: ${duration} ms`)
    }
  }
  // The camera moves by script: one step after a press is a jump, many are a glide.
  let steps = 0
  const watchCamera = new MutationObserver(changes => {
    if (!changes.some(({ target }) => (target as Element).matches('.react-flow__viewport'))) return
    steps++
    if (steps === 3) motions.push('camera')
  })
  watchCamera.observe(document, { subtree: true, attributeFilter: ['style'] })
  const begin = () => {
    steps = 0
  }
  document.addEventListener('pointerdown', begin, true)
  document.addEventListener('keydown', begin, true)
  document.addEventListener('transitionrun', keep, true)
  document.addEventListener('animationstart', keep, true)
}

/** What has the focus, by its role and name. */
const nameOfFocus = async (page: Page) => {
  const [first = ''] = (await page.locator(':focus').ariaSnapshot()).split('\n')
  return /\w+ ".*?"/.exec(first)?.[0] ?? first
}

/** Whether a ring is drawn around what has the focus; a box of the drawing wears it around its label. */
const hasVisibleFocus = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement
    if (!focused || focused === document.body) return false
    return [focused, focused.firstElementChild].some(element => {
      if (!element) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return outlineStyle !== 'none' && outlineWidth !== '0px'
    })
  })

test('[T2] a letter after Escape is not lost: it begins what the problem caused', async ({ alice, api }) => {
  const { id, room } = await RcaPage.openNew(alice, api, STORY)
  await room.canvas.select('Lost weekend')
  await room.press('Escape')
  await room.type('Weekly report is late')
  await room.press('Escape')
  await expect.poll(() => api.outline(id)).toContain('Weekly report is late')
})
