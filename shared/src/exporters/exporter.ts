import type { Rca, RcaId } from '../model/index.ts'

export interface ExportOptions {
  readonly id: RcaId
  /** Where the RCA's page is; null leaves out links that only work inside. Never a loopback address unless chosen. */
  readonly pageUrl: string | null
  /** The picture's file beside the page: its name; null leaves the picture out. */
  readonly pictureName: string | null
  /** The picture itself, an SVG without a document: for those that show it. Null leaves it out. */
  readonly picture: string | null
}

/** One row of the table of exporters: dialog and server route read it. */
export interface Exporter {
  readonly id: string
  /** In the dialog. */
  readonly label: string
  readonly mediaType: string
  /** Without the dot. */
  readonly fileExtension: string
  /** Whether the picture stands in the file: whoever calls draws it. */
  readonly showsPicture: boolean
  /** Pure: a document exported twice without a change gives the same text. */
  readonly write: (rca: Rca, options: ExportOptions) => string
}
