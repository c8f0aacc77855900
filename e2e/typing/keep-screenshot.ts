import { join } from 'node:path'
import type { Page, TestInfo } from '@playwright/test'

const KEPT = join(import.meta.dirname, '../screenshots')

/**
 * Takes a screenshot beside the test's other results; with `KEEP_SCREENSHOTS=1` into the folder that is committed
 * and that the readme shows.
 */
export async function keepScreenshot(page: Page, name: string, info: TestInfo): Promise<void> {
  const path = process.env.KEEP_SCREENSHOTS ? join(KEPT, `${name}.png`) : info.outputPath(`${name}.png`)
  await page.screenshot({ path })
}
