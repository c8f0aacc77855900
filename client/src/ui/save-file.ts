export interface FileToSave {
  readonly name: string
  readonly mediaType: string
  readonly content: string | Blob
}

/** How long a browser may take to begin a download, ms: Safari asks the person first, and reads the file after that. */
const KEPT_FOR_MS = 60_000

/** Hands a file to the browser as a download. */
export function saveFile({ name, mediaType, content }: FileToSave): void {
  const url = URL.createObjectURL(new Blob([content], { type: mediaType }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.hidden = true
  // Some browsers download by links of the page alone. In an open dialog everything outside is inert.
  const host = document.activeElement?.closest('[role="dialog"]') ?? document.body
  host.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR_MS)
}
