import { carriedDocument } from 'shared/exporters'
import { ok, type Rca, type RcaId, type Result } from 'shared/model'
import { drawPicture, facesOf, type PictureOptions, writeSvg } from 'shared/picture'
import type { FontFolder } from './font-folder.ts'
import { makePdf } from './pdf-file.ts'
import type { PdfPages } from './pdf-pages.ts'
import { makePng } from './png-file.ts'
import type { PngScale } from './png-scale.ts'

export type PictureForm =
  | { readonly kind: 'svg' }
  | { readonly kind: 'png'; readonly scale: PngScale }
  | { readonly kind: 'pdf'; readonly pages: PdfPages }

export interface PictureQuestion {
  readonly id: RcaId
  readonly rca: Rca
  readonly options: PictureOptions
  readonly form: PictureForm
}

/** An RCA as a picture, a file that carries its document. */
export async function makePictureFile(
  { id, rca, options, form }: PictureQuestion,
  fonts: FontFolder,
): Promise<Result<Uint8Array>> {
  const picture = drawPicture(rca, options)
  const document = carriedDocument(rca, id)
  if (form.kind === 'png') return makePng({ picture, document, scale: form.scale }, fonts)
  if (form.kind === 'pdf')
    return makePdf({ picture, document, date: rca.facts.date, pages: form.pages }, fonts)
  return ok(Buffer.from(writeSvg(picture, { fonts: fonts.filesOf(facesOf(picture)), document })))
}
