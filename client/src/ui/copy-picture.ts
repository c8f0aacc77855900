/**
 * Puts a PNG on the clipboard; the picture may still be on its way. Gives whether it worked: on a plain http address, and
 * without the person's leave, browsers do not let a page do so. Call it directly in the handler of a click or a key.
 */
export async function copyPicture(png: Promise<Blob>): Promise<boolean> {
  // Nobody else waits for it where the browser refuses at once.
  png.catch(() => {})
  if (!window.isSecureContext || typeof ClipboardItem === 'undefined') return false
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])
    return true
  } catch {
    return false
  }
}
