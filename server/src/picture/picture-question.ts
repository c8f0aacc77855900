import type { Rca, RcaId } from 'shared/model'
import type { PictureOptions } from 'shared/picture'
import type { PdfPages } from './pdf-pages.ts'
import type { PngScale } from './png-scale.ts'

/** Without its document for a page that carries it otherwise. */
export type SvgForm = { readonly kind: 'svg'; readonly isCarrier: boolean }

export type PictureForm =
  | SvgForm
  | { readonly kind: 'png'; readonly scale: PngScale }
  | { readonly kind: 'pdf'; readonly pages: PdfPages }

/** Which file of which RCA is wanted. */
export interface PictureQuestion<Form = PictureForm> {
  readonly id: RcaId
  readonly rca: Rca
  readonly options: PictureOptions
  readonly form: Form
}
