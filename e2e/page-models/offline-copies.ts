import type { Page } from '@playwright/test'

/** As in a private window that grants no storage. */
export const refuseCopies = (page: Page) =>
  page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      value: {
        open: () => {
          throw new DOMException('Refused.', 'SecurityError')
        },
      },
    })
  })

/** Holds every look for a copy back until `release`: an open request waits for a deletion that waits for us. */
export async function holdCopies(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(async () => {
    const request = indexedDB.open('fishbone-probe', 1)
    await new Promise(resolve => {
      request.onsuccess = resolve
    })
    Object.assign(window, { held: request.result })
    indexedDB.deleteDatabase('fishbone-probe')
  })
  return () => page.evaluate(() => (window as unknown as { held: IDBDatabase }).held.close())
}
