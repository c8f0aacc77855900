import type { Page } from '@playwright/test'
import { type Fact, IMPACTS, LOOSE_ACTION_ITEM, PROBLEM } from './facts/tim-funds-data-loss.ts'
import { expect, test } from './fixtures.ts'
import { keepScreenshot } from './typing/keep-screenshot.ts'
import { readMarkdownTree } from './typing/read-markdown-tree.ts'
import { readOutline } from './typing/read-outline.ts'
import { goToCause, strokesOf, typeStrokes } from './typing/typist.ts'

/** The digit of each reason in the list, its words in the page, and whether it asks for more. */
const REASONS: Record<string, { readonly digit: string; readonly words: string; readonly asks: boolean }> = {
  'covered-elsewhere': { digit: '2', words: 'covered by another RCA', asks: true },
  'own-rca': { digit: '3', words: 'to have its own RCA', asks: true },
  'not-possible': { digit: '4', words: 'not possible', asks: false },
}

function* walk(
  forest: readonly Fact[],
  level = 1,
): Generator<{ readonly fact: Fact; readonly level: number }> {
  for (const fact of forest) {
    yield { fact, level }
    yield* walk(fact.children ?? [], level + 1)
  }
}

const outlineOf = (forest: readonly Fact[]): string[] =>
  Array.from(walk(forest), ({ fact, level }) => '  '.repeat(level) + fact.text)

/** Two halves typed at once may end in either order along the spine. */
const sameForest = (lines: readonly string[]): string => {
  const bones: string[][] = []
  for (const line of lines) {
    if (/^ {2}\S/.test(line)) bones.push([line])
    else bones.at(-1)?.push(line)
  }
  return bones
    .map(bone => bone.join('\n'))
    .sort()
    .join('\n')
}

async function judge(page: Page, forest: readonly Fact[]): Promise<void> {
  for (const { fact } of walk(forest)) {
    const reason = fact.disposition && REASONS[fact.disposition]
    if (reason) {
      await goToCause(page, fact.text)
      await page.keyboard.press('ControlOrMeta+Shift+Enter')
      await expect(page.getByRole('combobox', { name: 'Why do we stop here?' })).toBeFocused()
      await page.keyboard.press(reason.digit)
      if (reason.asks) {
        await expect(page.getByRole('combobox', { name: 'Which RCA?' })).toBeFocused()
        await page.keyboard.press('Enter')
      }
      await expect(page.getByRole('combobox')).toHaveCount(0)
    }
    for (const { text, owner } of fact.actionItems ?? []) {
      await goToCause(page, fact.text)
      await page.keyboard.press('ControlOrMeta+Enter')
      await expect(page.getByRole('combobox', { name: 'Action' })).toBeFocused()
      await page.keyboard.type(owner ? `@${owner} ${text}` : text)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('combobox')).toHaveCount(0)
    }
  }
}

test('two people type the tree of a real outage, the server dies in the middle, and nothing is missing', async ({
  join: enter,
  server,
  request,
}, info) => {
  test.setTimeout(600_000)
  const [left, right] = [IMPACTS.slice(0, 3), IMPACTS.slice(3)]
  const jtf = (await enter('JTF', { viewport: { width: 1920, height: 1080 } })).page
  const adam = (await enter('Adam', { viewport: { width: 1920, height: 1080 } })).page

  await jtf.goto('/')
  await jtf.keyboard.type(PROBLEM)
  await jtf.keyboard.press('Enter')
  await jtf.waitForURL(/\/r\/[\w-]{22}$/)
  await expect(jtf.locator('textarea:focus')).toHaveValue('')
  const id = new URL(jtf.url()).pathname.slice('/r/'.length)

  await adam.goto(jtf.url())
  await expect(adam.getByText('Saved', { exact: true })).toBeVisible()
  await goToCause(adam, PROBLEM)
  await adam.keyboard.press('Tab')
  await expect(adam.locator('textarea:focus')).toHaveValue('')

  // The power fails when one of them has typed about half; both go on typing, and a third comes when it is back.
  const carol = (await enter('Carol', { viewport: { width: 1920, height: 1080 } })).page
  const half = Math.floor(Array.from(strokesOf(left)).length / 2)
  let outage: Promise<void> | null = null
  const fail = async () => {
    await server.kill()
    for (const page of [jtf, adam]) await expect(page.getByText(/^Offline/).first()).toBeVisible()
    await server.start()
    await carol.goto(jtf.url())
  }
  const failOnce = (count: number) => {
    if (count === half) outage ??= fail()
  }
  await Promise.all([typeStrokes(jtf, strokesOf(left), failOnce), typeStrokes(adam, strokesOf(right))])
  await outage
  for (const page of [jtf, adam]) {
    await page.keyboard.press('Escape')
    await expect(page.getByText('Saved', { exact: true })).toBeVisible({ timeout: 60_000 })
  }

  await judge(jtf, IMPACTS)
  await jtf.getByRole('button', { name: 'Actions', exact: true }).click()
  await jtf.getByRole('textbox', { name: 'New action' }).fill(LOOSE_ACTION_ITEM)
  await jtf.keyboard.press('Enter')
  await expect(jtf.getByText('4 open', { exact: true })).toBeVisible()
  await jtf.getByRole('button', { name: 'Close', exact: true }).click()
  await expect(jtf.getByText('Saved', { exact: true })).toBeVisible()

  // What others wrote has not moved her view: she asks for all of it.
  await carol.keyboard.press('Alt+0')
  await expect(carol.getByText('Founders No longer').first()).toBeVisible()
  await keepScreenshot(carol, 'real-fishbone', info)
  await carol.getByRole('button', { name: 'Tree', exact: true }).click()
  await expect(carol.getByText('Founders No longer').first()).toBeVisible()
  await keepScreenshot(carol, 'real-tree', info)

  const expected = sameForest(outlineOf(IMPACTS))
  for (const page of [jtf, adam, carol]) {
    // Tall enough for every row: the outline draws what is in sight.
    await page.setViewportSize({ width: 1200, height: 2400 })
    await expect(async () => {
      const lines = await readOutline(page)
      expect(lines[0]).toBe(PROBLEM)
      expect(sameForest(lines.slice(1))).toBe(expected)
    }).toPass()
  }
  await carol.setViewportSize({ width: 1920, height: 1080 })
  await keepScreenshot(carol, 'real-outline', info)

  // The page for the wiki, read by a parser that knows nothing of us.
  const page = await request.get(`${server.url}/api/rcas/${id}/export/gfm`)
  expect(page.ok()).toBe(true)
  const markdown = readMarkdownTree(await page.text())
  expect(markdown.title).toBe(PROBLEM)
  const withReasons = Array.from(walk(IMPACTS), ({ fact, level }) => {
    const reason = fact.disposition && REASONS[fact.disposition]
    return { level, text: fact.text, reason: reason ? reason.words : null }
  })
  expect(markdown.causes.length).toBe(51)
  for (const { level, text, reason } of withReasons) {
    const found = markdown.causes.find(cause => cause.text.startsWith(text) && cause.level === level)
    expect(found, text).toBeDefined()
    if (reason) expect(found?.text).toContain(reason)
  }
  expect(sameForest(markdown.causes.map(({ level, text }) => '  '.repeat(level) + textOnly(text)))).toBe(
    expected,
  )
  const items = [
    LOOSE_ACTION_ITEM,
    ...Array.from(walk(IMPACTS)).flatMap(({ fact }) => fact.actionItems?.map(item => item.text) ?? []),
  ]
  expect(markdown.actionItems).toHaveLength(4)
  for (const item of items) expect(markdown.actionItems.some(text => text.startsWith(item))).toBe(true)
})

/** The cause's own words: in the page the reason to stop follows them. */
function textOnly(line: string): string {
  const known = Array.from(walk(IMPACTS), ({ fact }) => fact.text).filter(text => line.startsWith(text))
  return known.sort((a, b) => b.length - a.length)[0] ?? line
}
