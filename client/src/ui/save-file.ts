export interface FileToSave {
  readonly name: string
  readonly mediaType: string
  readonly text: string
}

/** Hands a text to the browser as a download. */
export function saveFile({ name, mediaType, text }: FileToSave): void {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
