import type { ExporterId } from 'shared/exporters'
import type { Rca, RcaId } from 'shared/model'
import type { PictureOptions } from 'shared/picture'
import type { PdfPages } from './pdf-pages.ts'
import type { PngScale } from './png-scale.ts'

/** A file of the table of exporters with the picture in it; null for no link to the page. */
export interface ExportForm {
  readonly kind: 'export'
  readonly profile: ExporterId
  readonly pageUrl: string | null
}

export type PictureForm =
  | { readonly kind: 'svg' }
  | ExportForm
  | { readonly kind: 'png'; readonly scale: PngScale }
  | { readonly kind: 'pdf'; readonly pages: PdfPages }

/** Which file of which RCA is wanted. */
export interface PictureQuestion<Form = PictureForm> {
  readonly id: RcaId
  readonly rca: Rca
  readonly options: PictureOptions
  readonly form: Form
}
