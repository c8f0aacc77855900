import type { Browser } from '@playwright/test'
import { median } from './play.ts'
import { Stage } from './stage.ts'

/** Visits of each sort, of which the median counts. */
const VISITS = 3

/** Ms until bones and labels are seen. */
export interface FirstPaint {
  /** By somebody who was never here. */
  readonly cold: number
  /** Of that, from the arrival of the document on. */
  readonly ofDocument: number
  /** Ms of a processor that the main thread used for it. */
  readonly cpu: number
  /** By somebody who comes back. */
  readonly warm: number
}

export async function measureFirstPaint(browser: Browser, url: string): Promise<FirstPaint> {
  const cold: number[] = []
  const ofDocument: number[] = []
  const cpu: number[] = []
  const warm: number[] = []
  for (let visit = 0; visit < VISITS; visit++) {
    const stage = await Stage.open(browser)
    await stage.visit(url)
    cold.push(await stage.page.evaluate(() => window.meter.painted()))
    ofDocument.push(await stage.page.evaluate(() => window.meter.paintedAfterArrival()))
    cpu.push(1000 * (await stage.cpu()))
    // Only what has been written to the computer's copy is found there.
    await stage.page.waitForFunction(() => document.querySelector('header [role=status][aria-busy=false]'))
    await stage.visit(url)
    warm.push(await stage.page.evaluate(() => window.meter.painted()))
    await stage.close()
  }
  return { cold: median(cold), ofDocument: median(ofDocument), cpu: median(cpu), warm: median(warm) }
}
