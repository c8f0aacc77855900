import type { Page } from '@playwright/test'
import { hostileAddresses, hostileName, hostileRca, hostileTexts } from './facts/hostile-rca.ts'
import { expect, test } from './fixtures.ts'
import { foreignElements, turnedNeighbours, watchIncidents } from './page-models/page-incidents.ts'
import { RcaPage } from './page-models/rca-page.ts'
import type { TreeView } from './page-models/tree-view.ts'

const [image, script] = hostileTexts

/** The texts as they stand in a view, without the blanks between their lines. */
const shownTexts = async (shown: TreeView): Promise<readonly string[]> => {
  const boxes = shown.root.getByRole(shown.name === 'outline' ? 'treeitem' : 'group')
  return (await boxes.allTextContents()).map(withoutBlanks)
}

/** They turn around what follows them, beyond the end of their text. */
const TURNING_SIGNS = /[\u202A-\u202E\u2066-\u2069]/

const withoutBlanks = (text: string) => text.replaceAll(/\s/g, '')

const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

test('[H67] hostile text is text in the drawings, the outline, the panels, notices and the export', async ({
  join,
  api,
  bob,
}) => {
  const id = await api.importText(hostileRca())
  const { page } = await join('Alice')
  const incidents = await watchIncidents(page)
  const expectCalm = async (state: string) => {
    expect(incidents, state).toEqual([])
    expect(
      (await foreignElements(page)).filter(found => !found.startsWith('https:')),
      state,
    ).toEqual([])
    expect(await turnedNeighbours(page), state).toEqual([])
  }
  const room = new RcaPage(page)
  await room.open(id)
  await expect.poll(() => page.title()).toContain(`Title ${image}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`Title ${image}`)

  for (const view of ['fishbone', 'tree', 'outline'] as const) {
    const shown = await room.switchTo(view)
    if (view !== 'outline') await room.press('Alt+0')
    await expect.poll(async () => (await shownTexts(shown)).length).toBeGreaterThanOrEqual(23)
    const texts = await shownTexts(shown)
    for (const text of hostileTexts)
      expect(
        texts.filter(found => found.startsWith(withoutBlanks(text))),
        `${view}: ${text}`,
      ).toHaveLength(2)
    expect(await overlaps(page)).toEqual([])
    await expectCalm(view)
  }
  const { canvas } = room
  await room.switchTo('fishbone')

  await room.press('Alt+a')
  await expect(room.actionItems.entries).toHaveCount(hostileAddresses.length)
  await expect(room.actionItems.entries.first()).toContainText(hostileName)
  await expectCalm('actions')
  await canvas.root.getByRole('group', { name: image }).first().click()
  await room.press('Alt+i')
  await expect(room.cause.text).toHaveValue(image)
  await expect(room.cause.root.getByRole('textbox', { name: 'Evidence', exact: true })).toHaveCount(
    hostileAddresses.length,
  )
  await expectCalm('cause')
  await room.chooseInMore('Facts of the incident')
  await expect(panel(page, 'Facts').getByText('vbscript:msgbox(1)')).toBeVisible()
  await expectCalm('facts')
  await room.chooseInMore('People')
  await expect(panel(page, 'People').getByRole('textbox', { name: 'Name' })).toHaveValue(hostileName)
  await expectCalm('people')

  const { page: eve } = await join('Eve')
  await eve.addInitScript(
    ([name]) => localStorage.setItem('fishbone.person', JSON.stringify({ id: 'person-eve-00000001', name })),
    [hostileName],
  )
  const theirs = new RcaPage(eve)
  await theirs.open(id)
  await theirs.outline.root.or(theirs.canvas.root).first().waitFor()
  await expect(panel(page, 'People').getByText(hostileName)).toBeVisible()
  await theirs.canvas.root.getByRole('group', { name: script }).nth(1).click()
  await theirs.press('Delete')
  await expect(room.notices).toContainText(`removed “${script}”`)
  await expect(room.notices).not.toContainText(TURNING_SIGNS)
  await expectCalm('notice')

  await room.exportDialog.open()
  await expect(room.exportDialog.preview).toContainText('onerror')
  await expectCalm('preview')

  const home = await bob.context().newPage()
  const atHome = await watchIncidents(home)
  await home.goto('/')
  await expect(home.getByRole('link', { name: `Title ${image}` }).first()).toBeVisible()
  expect(atHome).toEqual([])
})

/** Labels of the drawing that lie over one another or run out of their boxes. */
const overlaps = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const boxes = Array.from(document.querySelectorAll<HTMLElement>('.react-flow__node'), node => {
      const range = document.createRange()
      range.selectNodeContents(node)
      return {
        name: node.textContent?.slice(0, 30) ?? '',
        box: node.getBoundingClientRect(),
        text: range.getBoundingClientRect(),
      }
    })
    const slack = 1
    const isOver = (a: DOMRect, b: DOMRect) =>
      a.left < b.right - slack &&
      b.left < a.right - slack &&
      a.top < b.bottom - slack &&
      b.top < a.bottom - slack
    return boxes.flatMap(({ name, box, text }, at) => [
      ...(text.left < box.left - slack || text.right > box.right + slack
        ? [`${name} runs out of its box`]
        : []),
      ...boxes
        .slice(at + 1)
        .filter(other => isOver(text, other.text))
        .map(other => `${name} lies over ${other.name}`),
    ])
  })
