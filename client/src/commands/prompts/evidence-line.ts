const ADDRESS = /https?:\/\/\S+/

/** "Log of 3:12 https://…": what makes us believe a cause, an address, or both. */
export function readEvidenceLine(line: string): { readonly text: string; readonly url: string } {
  const url = ADDRESS.exec(line)?.[0] ?? ''
  return { url, text: line.replace(url, ' ').replace(/\s+/g, ' ').trim() }
}
