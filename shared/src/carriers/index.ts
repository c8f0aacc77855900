import { type Result, refuse } from '../model/index.ts'
import type { Carrier } from './carrier.ts'
import { html } from './html.ts'
import { pdf } from './pdf.ts'
import { png } from './png.ts'
import { svg } from './svg.ts'

export { documentText } from './document-text.ts'
export { htmlWithin } from './html.ts'
export { PDF_ATTACHMENT } from './pdf.ts'
export { pngWith } from './png.ts'
export { svgWithin } from './svg.ts'

/** Every kind of file that carries its document, asked in this order. */
export const carriers = { png, pdf, svg, html } as const satisfies Record<string, Carrier>

export type CarrierId = keyof typeof carriers

/** Bytes; a larger file is none that we have written. */
const LARGEST = 128 * 1024 * 1024

/** A file that can carry a document, by how it begins. */
export interface ReadCarrier {
  readonly kind: CarrierId
  /** The JSON text for `importText`, or why there is none. */
  readonly json: Result<string>
}

/** What a file carries, whatever its name says; null where it is of none of these kinds. Never throws. */
export function readCarrier(bytes: Uint8Array): ReadCarrier | null {
  const kind = (Object.keys(carriers) as CarrierId[]).find(id => carriers[id].isOne(bytes))
  if (!kind) return null
  const { label, read } = carriers[kind]
  if (bytes.length > LARGEST)
    return {
      kind,
      json: refuse('import-too-big', `This ${label} is larger than ${LARGEST / 1024 / 1024} MB.`),
    }
  return { kind, json: read(bytes) }
}
