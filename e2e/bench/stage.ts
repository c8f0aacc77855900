import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test'
import type { CauseId } from 'shared/model'
import { installMeter } from './page-meter.ts'

/** A meeting room's screen. */
const SCREEN = { width: 1920, height: 1080 }
const ME = JSON.stringify({ id: 'person-of-the-bench', name: 'Ada' })

/** Held down while the wheel turns, it zooms. */
const CONTROL = 2
/** Px of the wheel for one px of the drawing. */
const WHEEL = 2

interface Point {
  readonly x: number
  readonly y: number
}

/** One browser window on an RCA, driven by the DevTools protocol: nothing waits for what the step before does. */
export class Stage {
  readonly context: BrowserContext
  readonly page: Page
  readonly cdp: CDPSession

  private constructor(context: BrowserContext, page: Page, cdp: CDPSession) {
    this.context = context
    this.page = page
    this.cdp = cdp
  }

  static async open(browser: Browser): Promise<Stage> {
    const context = await browser.newContext({ viewport: SCREEN, reducedMotion: 'no-preference' })
    await context.addInitScript(person => localStorage.setItem('fishbone.person', person), ME)
    await context.addInitScript(installMeter)
    const page = await context.newPage()
    const cdp = await context.newCDPSession(page)
    await cdp.send('Performance.enable')
    return new Stage(context, page, cdp)
  }

  /** Opens an address and waits for the drawing. */
  async visit(url: string): Promise<void> {
    // Another fragment alone would not load the page again.
    await this.page.goto('about:blank')
    await this.page.goto(url)
    await this.page.waitForFunction(() => window.meter.painted() > 0)
  }

  /** The whole drawing on the screen. */
  async zoomOut(): Promise<void> {
    await this.page.keyboard.press('Alt+0')
    await this.#standStill()
  }

  /** One cause in the middle of the screen at the natural size of its text; selected. */
  async zoomInto(id: CauseId): Promise<void> {
    // A link to what is selected already leads nowhere, nor does the same fragment again.
    await this.page.keyboard.press('Control+Home')
    await this.#standStill()
    await this.page.evaluate(hash => {
      location.hash = ''
      location.hash = hash
    }, `cause=${id}`)
    const box = this.page.locator(`[data-tree] [data-box="${id}"]`)
    await box.waitFor()
    // To write in it brings the text near where it could not be read.
    await box.press('F2')
    await this.#standStill()
    await this.page.keyboard.press('Escape')
    while ((await this.#zoom()) < 0.99) {
      await this.wheel(await this.middleOf(id), 0, -20, CONTROL)
      await this.#standStill()
    }
    const { x, y } = await this.middleOf(id)
    await this.wheel(this.centre, WHEEL * (x - this.centre.x), WHEEL * (y - this.centre.y))
    await this.#standStill()
  }

  #zoom(): Promise<number> {
    return this.page.evaluate(() => {
      const viewport = document.querySelector('.react-flow__viewport')
      return viewport ? new DOMMatrix(getComputedStyle(viewport).transform).a : 0
    })
  }

  /** The middle of the box of a cause on the screen. */
  async middleOf(id: CauseId): Promise<Point> {
    const box = await this.page.locator(`[data-tree] [data-box="${id}"]`).boundingBox()
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : this.centre
  }

  get centre(): Point {
    return { x: SCREEN.width / 2, y: SCREEN.height / 2 }
  }

  /** A place near the middle where the pointer is over nothing. */
  emptyPlace(): Promise<Point> {
    return this.page.evaluate(({ x, y }) => {
      for (let step = 0; step < 400; step++) {
        const at = { x: x + Math.cos(step) * step, y: y + Math.sin(step) * step }
        if (document.elementFromPoint(at.x, at.y)?.matches('.react-flow__pane')) return at
      }
      return { x, y }
    }, this.centre)
  }

  /** The elements of the page, and how many labels are among them. */
  elements(): Promise<{ readonly all: number; readonly labels: number }> {
    return this.page.evaluate(() => ({
      all: document.querySelectorAll('*').length,
      labels: document.querySelectorAll('.react-flow__node').length,
    }))
  }

  mouse(type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', { x, y }: Point, isDown = false) {
    const button = type !== 'mouseMoved' || isDown ? 'left' : 'none'
    const buttons = type === 'mouseReleased' || !(isDown || type === 'mousePressed') ? 0 : 1
    const clickCount = type === 'mouseMoved' ? 0 : 1
    return this.cdp.send('Input.dispatchMouseEvent', { type, x, y, button, buttons, clickCount })
  }

  wheel({ x, y }: Point, deltaX: number, deltaY: number, modifiers = 0) {
    return this.cdp.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, deltaX, deltaY, modifiers })
  }

  async letter(text: string): Promise<void> {
    await Promise.all([
      this.cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', key: text, text }),
      this.cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key: text }),
    ])
  }

  /** Bytes that JavaScript holds once nothing is left to be thrown away, and those it held before. */
  async heap(): Promise<{ readonly before: number; readonly held: number }> {
    const before = (await this.cdp.send('Runtime.getHeapUsage')).usedSize
    await this.cdp.send('HeapProfiler.collectGarbage')
    return { before, held: (await this.cdp.send('Runtime.getHeapUsage')).usedSize }
  }

  /** Seconds of a processor that the main thread has used: what others do on this machine is not in it. */
  async cpu(): Promise<number> {
    const { metrics } = await this.cdp.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN
  }

  close(): Promise<void> {
    return this.context.close()
  }

  /** Waits until the camera no longer glides. */
  async #standStill(): Promise<void> {
    await this.page.evaluate(async () => {
      const frame = () => new Promise(resolve => requestAnimationFrame(resolve))
      const where = () => document.querySelector('.react-flow__viewport')?.getAttribute('style')
      for (let still = 0, last = where(); still < 12; still = where() === last ? still + 1 : 0) {
        last = where()
        await frame()
      }
    })
  }
}
