import type { Exporter } from './exporter.ts'
import { gfm } from './gfm.ts'
import { html } from './html.ts'
import { carriedDocument, json } from './json.ts'

export { exportFileName } from './export-file-name.ts'
export type { Exporter, ExportOptions } from './exporter.ts'
export { subtreeToMarkdown } from './subtree.ts'
export { visibleText } from './visible-text.ts'
export { carriedDocument, json as jsonExporter }

/** Every way out of Fishbone, in the order of the dialog. A new one is one file and one line here. */
export const exporters = { gfm, html, json } as const satisfies Record<string, Exporter>

export type ExporterId = keyof typeof exporters

export const isExporterId = (value: string): value is ExporterId => Object.hasOwn(exporters, value)
