import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { refuseCopies } from './page-models/offline-copies.ts'
import { RcaPage } from './page-models/rca-page.ts'

const STORY = `
  # Data loss on restore
  - Breaks here ~~Older words~~
  - Missed deadline
`

/** A fault of the browser's own functions, met where a box, a row or the bones are drawn; on until it is mended. */
async function breakDrawing(page: Page, part: 'label' | 'row' | 'bones'): Promise<() => Promise<void>> {
  await page.addInitScript(broken => {
    const fault = { part: broken as typeof broken | null }
    Object.assign(window, { fault })
    const fail = () => {
      throw new Error(`A fault in the ${broken}`)
    }
    const failOn = (name: 'every' | 'map', part: string, isMeant: (list: readonly unknown[]) => boolean) => {
      const own: unknown = Array.prototype[name]
      const value = function (this: unknown[], ...rest: unknown[]) {
        if (fault.part === part && isMeant(this)) fail()
        return Reflect.apply(own as () => unknown, this, rest)
      }
      Object.defineProperty(Array.prototype, name, { value })
    }
    failOn('every', 'label', ([line]) => line === 'Breaks here')
    failOn('map', 'row', ([wording]) => JSON.stringify(wording)?.endsWith('"text":"Older words"}') === true)
    const { hypot } = Math
    Math.hypot = (...sides) => {
      if (fault.part === 'bones') fail()
      return hypot(...sides)
    }
  }, part)
  return () =>
    page.evaluate(() => {
      const { fault } = window as unknown as { fault: { part: string | null } }
      fault.part = null
    })
}

test('[H65] a box that breaks is there as its bare words, and the drawing lives', async ({ alice, api }) => {
  await breakDrawing(alice, 'label')
  const { room } = await RcaPage.openNew(alice, api, STORY)
  await expect(room.canvas.box('Breaks here')).toHaveText('Breaks here')
  await room.canvas.select('Missed deadline')
  await room.press('Tab')
  await room.type('Nobody asked')
  await expect(room.canvas.box('Nobody asked')).toBeVisible()
})

test('[H65] a row that breaks is there as its bare words, and the outline lives', async ({ alice, api }) => {
  await breakDrawing(alice, 'row')
  const { room } = await RcaPage.openNew(alice, api, STORY)
  await room.switchTo('outline')
  await expect(room.outline.rows.filter({ hasText: /^Breaks here$/ })).toBeVisible()
  await room.outline.select('Missed deadline')
  await room.press('Tab')
  await room.type('Nobody asked')
  await expect(room.outline.box('Nobody asked')).toBeVisible()
})

test('[H65] a view that breaks offers another one, and itself again', async ({ alice, api }) => {
  const mend = await breakDrawing(alice, 'bones')
  const { id, room } = await RcaPage.openNew(alice, api, STORY)
  await expect(alice.getByRole('main').getByRole('alert')).toContainText('A fault in the bones')
  await alice.getByRole('button', { name: 'Show the outline instead' }).click()
  await room.outline.select('Missed deadline')
  await room.press('Tab')
  await room.type('Nobody asked')
  await expect.poll(() => api.outline(id)).toContain('Nobody asked')
  await room.press('Alt+Digit1')
  await expect(alice.getByRole('main').getByRole('alert')).toBeVisible()
  await mend()
  await alice.getByRole('button', { name: 'Try again' }).click()
  await expect(room.canvas.box('Nobody asked')).toBeVisible()
})

test('[H65] the last page says that what was typed is kept once it is', async ({ join, api }) => {
  const id = await api.create(STORY)
  const { page, context } = await join('Alice')
  await refuseCopies(page)
  await page.addInitScript(() => {
    const title = Object.getOwnPropertyDescriptor(Document.prototype, 'title')
    const set = function (this: Document, text: string) {
      if (text.startsWith('Breaks')) throw new Error('A fault in the page')
      title?.set?.call(this, text)
    }
    Object.defineProperty(Document.prototype, 'title', { ...title, set })
  })
  const room = new RcaPage(page)
  await room.open(id)
  await context.setOffline(true)
  await room.canvas.select('Missed deadline')
  await room.type(' of Friday')
  await room.press('Escape')
  await page.getByRole('banner').getByRole('button', { name: 'Data loss on restore' }).click()
  await room.type('Breaks')
  await expect(page.getByRole('heading', { name: 'Something broke on this page' })).toBeVisible()
  await expect(page.getByRole('status')).toContainText('Not everything you typed is on the server yet')
  await context.setOffline(false)
  await expect(page.getByRole('status')).toHaveText('What you typed is kept.')
  await expect.poll(() => api.outline(id)).toContain('Missed deadline of Friday')
})
