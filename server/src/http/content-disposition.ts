/** What RFC 5987 lets stand in a value without escaping. */
const encodeExtended = (text: string) =>
  encodeURIComponent(text).replace(/['()*]/g, char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)

/** The header that names a download, for new browsers in any script and for old ones in ASCII. */
export const attachment = (fileName: string): string => disposition('attachment', fileName)

/** The header that names what is shown in the page, for when somebody keeps it. */
export const inline = (fileName: string): string => disposition('inline', fileName)

function disposition(kind: 'attachment' | 'inline', fileName: string): string {
  const plain = fileName.normalize('NFKD').replace(/[^\w.-]/g, '')
  // A name in another script leaves nothing but its extension.
  const fallback = plain.startsWith('.') || plain === '' ? `rca${plain}` : plain
  return `${kind}; filename="${fallback}"; filename*=UTF-8''${encodeExtended(fileName)}`
}
