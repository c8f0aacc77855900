/**
 * Puts text on the clipboard, also on a plain http address where browsers withhold `navigator.clipboard`. Call it
 * directly in the handler of a click or a key. Gives whether it worked; if not, show the text for copying by hand.
 */
export async function copyText(text: string): Promise<boolean> {
  if (window.isSecureContext && navigator.clipboard) {
    try {
      await navigator.clipboard.writeText(text)
      return true
    } catch {
      // Refused by a policy or without focus: the older way may still do.
    }
  }
  return copyBySelection(text)
}

function copyBySelection(text: string): boolean {
  const before = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.setAttribute('aria-hidden', 'true')
  field.className = 'visually-hidden'
  // That class forbids line breaks, and with them a browser copies no indentation: lists would become flat.
  field.style.whiteSpace = 'pre'
  // Inside an open dialog: focus is trapped there, and a selection elsewhere would be taken back.
  const host = before?.closest('[role="dialog"]') ?? document.body
  host.append(field)
  field.select()
  const isCopied = document.execCommand('copy')
  field.remove()
  if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  return isCopied
}
