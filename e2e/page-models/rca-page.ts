import { type CDPSession, expect, type Locator, type Page } from '@playwright/test'
import type { RcaApi } from '../server/rca-api.ts'
import { ActionItemsPanel } from './action-items-panel.ts'
import { CanvasPage } from './canvas-page.ts'
import { CausePanel } from './cause-panel.ts'
import { ExportDialog } from './export-dialog.ts'
import { Following } from './following.ts'
import { OutlinePage } from './outline-page.ts'
import { Palette } from './palette.ts'
import type { TreeView } from './tree-view.ts'

type ViewName = TreeView['name']

const VIEW_LABELS: Readonly<Record<ViewName, string>> = {
  fishbone: 'Fishbone',
  tree: 'Tree',
  outline: 'Outline',
}

interface Stroke {
  readonly key: string
  readonly text?: string
  readonly code?: string
  readonly windowsVirtualKeyCode?: number
}

/** Without their codes the browser does nothing of its own with these keys. */
const virtualKeys: Readonly<Record<string, Stroke>> = {
  '\n': { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  '\t': { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 },
}

/** The page of one RCA: its bar, and what stands below and over it. */
export class RcaPage {
  readonly page: Page
  readonly canvas: CanvasPage
  readonly tree: CanvasPage
  readonly outline: OutlinePage
  readonly actionItems: ActionItemsPanel
  readonly cause: CausePanel
  readonly exportDialog: ExportDialog
  readonly following: Following
  readonly palette: Palette
  readonly saveState: Locator
  /** The one line across the page that speaks of the connection. */
  readonly connection: Locator
  readonly others: Locator
  readonly openEnds: Locator
  readonly invite: Locator
  readonly copyForWiki: Locator
  readonly more: Locator
  readonly productChip: Locator
  readonly notices: Locator
  readonly alert: Locator
  #session: CDPSession | null = null

  constructor(page: Page) {
    this.page = page
    this.canvas = new CanvasPage(page)
    this.tree = new CanvasPage(page, 'tree')
    this.outline = new OutlinePage(page)
    this.actionItems = new ActionItemsPanel(page)
    this.cause = new CausePanel(page)
    this.exportDialog = new ExportDialog(page)
    this.following = new Following(page)
    this.palette = new Palette(page)
    const bar = page.getByRole('banner')
    this.saveState = bar.getByRole('status')
    this.connection = page.getByRole('status').filter({ hasText: /^(Offline|Back)\./ })
    this.others = bar.getByRole('list', { name: 'Also here' })
    this.openEnds = bar.getByRole('button', { name: /open ends?,|Every end is closed/ })
    this.invite = bar.getByRole('button', { name: 'Invite' })
    this.copyForWiki = bar.getByRole('button', { name: 'Copy for wiki' })
    this.more = bar.getByRole('button', { name: 'More' })
    this.productChip = bar.getByRole('button', { name: /product/i })
    this.notices = page.getByRole('region', { name: 'Notifications' })
    this.alert = page.getByRole('main').locator('..').getByRole('alert')
  }

  /** Makes an RCA of an outline and opens it. */
  static async openNew(
    page: Page,
    api: RcaApi,
    outline: string,
  ): Promise<{ readonly id: string; readonly room: RcaPage }> {
    const id = await api.create(outline)
    const room = new RcaPage(page)
    await room.open(id)
    return { id, room }
  }

  async open(id: string): Promise<void> {
    await this.page.goto(`/r/${id}`)
    await expect(this.saveState).toHaveText('Saved')
  }

  /** The id of the RCA in the address. */
  get id(): string {
    return new URL(this.page.url()).pathname.split('/').at(-1) ?? ''
  }

  async switchTo(view: ViewName): Promise<TreeView> {
    const button = this.page
      .getByRole('group', { name: 'View' })
      .getByRole('button', { name: VIEW_LABELS[view], exact: true })
    await button.click()
    const shown = { fishbone: this.canvas, tree: this.tree, outline: this.outline }[view]
    await expect(shown.root).toBeVisible()
    return shown
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text)
  }

  /** Types as fast as the browser takes it: no key waits for what the one before does. `Control+k` is a chord. */
  async typeFast(...parts: readonly string[]): Promise<void> {
    this.#session ??= await this.page.context().newCDPSession(this.page)
    const session = this.#session
    const strokes = parts.flatMap(part =>
      part.startsWith('Control+')
        ? [{ key: part.slice(-1), code: `Key${part.slice(-1).toUpperCase()}`, modifiers: 2 }]
        : Array.from(part, letter => virtualKeys[letter] ?? { key: letter, text: letter }),
    )
    const sent = strokes.flatMap(stroke =>
      (['keyDown', 'keyUp'] as const).map(type =>
        session.send('Input.dispatchKeyEvent', { type, ...stroke }),
      ),
    )
    await Promise.all(sent)
  }

  async chooseInMore(item: string): Promise<void> {
    await this.more.click()
    await this.page.getByRole('menuitem', { name: item }).click()
  }

  async setProduct(name: string): Promise<void> {
    await this.productChip.click()
    await this.type(name)
    await this.press('Enter')
  }

  /** Pastes a text that another program put on the clipboard. */
  async paste(text: string): Promise<void> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await this.page.evaluate(copied => navigator.clipboard.writeText(copied), text)
    await this.page.keyboard.press('ControlOrMeta+v')
  }

  /** Copies what is selected and gives what another program would paste. */
  async copy(): Promise<string> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await this.page.evaluate(() => navigator.clipboard.writeText(''))
    await this.page.keyboard.press('ControlOrMeta+c')
    const read = () => this.page.evaluate(() => navigator.clipboard.readText())
    await expect.poll(read).not.toBe('')
    return await read()
  }

  /** Waits until everything written here is at least in this computer's own copy, without a server. */
  async expectKept(): Promise<void> {
    await expect(this.saveState).toHaveText(/^Offline, \d+ waiting$/)
    await expect(this.saveState).toHaveAttribute('aria-busy', 'false')
  }

  /** Waits until everything written here is on the server's disk. */
  async expectSaved(): Promise<void> {
    await expect(this.saveState).toHaveText('Saved')
  }
}
