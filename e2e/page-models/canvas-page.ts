import { expect, type Locator, type Page } from '@playwright/test'
import { BOX_FIELD, nameOfBox, type TreeView } from './tree-view.ts'

interface Point {
  readonly x: number
  readonly y: number
}

/** The drawing: fishbone or tree. */
export class CanvasPage implements TreeView {
  readonly name: 'fishbone' | 'tree'
  readonly root: Locator
  readonly field: Locator
  readonly selected: Locator
  readonly menu: Locator
  readonly zoomIn: Locator
  readonly zoomOut: Locator
  readonly fitAll: Locator
  readonly minimap: Locator
  /** Shows where between two causes a drop would go. */
  readonly insertionLine: Locator
  readonly #page: Page

  constructor(page: Page, name: 'fishbone' | 'tree' = 'fishbone') {
    this.name = name
    this.#page = page
    this.root = page.getByRole('application', { name: name === 'fishbone' ? 'Fishbone' : 'Tree' })
    this.field = this.root.getByRole('textbox', { name: BOX_FIELD })
    this.selected = this.root.getByRole('group', { name: /, selected$/ })
    this.menu = page.getByRole('menu')
    const zoom = page.getByRole('group', { name: 'Zoom' })
    this.zoomIn = zoom.getByRole('button', { name: 'Zoom in' })
    this.zoomOut = zoom.getByRole('button', { name: 'Zoom out' })
    this.fitAll = zoom.getByRole('button', { name: 'Fit everything on the screen' })
    this.insertionLine = this.root.locator('svg line:not(button *)')
    this.minimap = page.getByRole('img', { name: /overview|map/i })
  }

  readonly box = (text: string): Locator => this.root.getByRole('group', { name: nameOfBox(text) })

  readonly select = async (text: string): Promise<void> => {
    await this.box(text).click()
    await this.expectSelected(text)
  }

  readonly expectSelected = async (text: string): Promise<void> => {
    await expect(this.box(text)).toHaveAttribute('aria-current', 'true')
  }

  /** Where the drawing lies on the screen: what moves or zooms the view changes it. */
  async viewport(): Promise<{ readonly x: number; readonly y: number; readonly zoom: number }> {
    const transform = await this.root
      .locator('.react-flow__viewport')
      .evaluate(element => getComputedStyle(element).transform)
    const [zoom = 1, , , , x = 0, y = 0] = transform.slice('matrix('.length, -1).split(',').map(Number)
    return { x, y, zoom }
  }

  /** Waits until the camera stands: for some frames the view is where it was. */
  async standStill(): Promise<void> {
    await this.root.locator('.react-flow__viewport').evaluate(async element => {
      for (let frames = 0, last = ''; frames < 10; frames++) {
        await new Promise(requestAnimationFrame)
        const { transform } = getComputedStyle(element)
        if (transform !== last) frames = 0
        last = transform
      }
    })
  }

  /** Moves the view by the wheel over an empty part of the paper. */
  async pan(dx: number, dy: number): Promise<void> {
    const frame = await this.root.boundingBox()
    await this.#page.mouse.move((frame?.x ?? 0) + 12, (frame?.y ?? 0) + 12)
    await this.#page.mouse.wheel(dx, dy)
  }

  async openMenuOf(text: string): Promise<void> {
    await this.box(text).click({ button: 'right' })
    await expect(this.menu).toBeVisible()
  }

  async choose(command: string | RegExp): Promise<void> {
    await this.menu.getByRole('menuitem', { name: command }).click()
  }

  async centreOf(text: string): Promise<Point> {
    const box = await this.box(text).boundingBox()
    if (!box) throw new Error(`“${text}” is not on the screen.`)
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }

  /** Takes a box in the hand and holds it over another, or between two; the mouse stays down. */
  async dragOver(text: string, target: Point): Promise<void> {
    // Waits until it stands still: the camera may glide yet.
    await this.box(text).hover()
    const from = await this.centreOf(text)
    await this.#page.mouse.down()
    await this.#page.mouse.move((from.x + target.x) / 2, (from.y + target.y) / 2, { steps: 4 })
    await this.#page.mouse.move(target.x, target.y, { steps: 4 })
  }

  async drop(): Promise<void> {
    await this.#page.mouse.up()
  }
}
