import type { Page } from '@playwright/test'

export interface DroppedFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Buffer
}

/** Drops a file of the desktop on the page, where a hand would: in its middle. */
export async function dropFile(page: Page, { name, mediaType, bytes }: DroppedFile): Promise<void> {
  await page.evaluate(
    ([base64, fileName, type]) => {
      const content = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([content], fileName, { type }))
      const at = { clientX: innerWidth / 2, clientY: innerHeight / 2, bubbles: true, cancelable: true }
      const target = document.elementFromPoint(at.clientX, at.clientY) ?? document.body
      for (const kind of ['dragenter', 'dragover', 'drop'])
        target.dispatchEvent(new DragEvent(kind, { ...at, dataTransfer }))
    },
    [bytes.toString('base64'), name, mediaType] as const,
  )
}
