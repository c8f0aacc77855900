import { carriedDocument } from 'shared/exporters'
import { ok, type Rca, type RcaId, type Result } from 'shared/model'
import { drawPicture, facesOf, type PictureOptions, writeSvg } from 'shared/picture'
import type { FontFolder } from './font-folder.ts'

export type PictureForm = { readonly kind: 'svg' }

export interface PictureQuestion {
  readonly id: RcaId
  readonly rca: Rca
  readonly options: PictureOptions
  readonly form: PictureForm
}

/** An RCA as a picture, a file that carries its document. */
export function makePictureFile(
  { id, rca, options }: PictureQuestion,
  fonts: FontFolder,
): Result<Uint8Array> {
  const picture = drawPicture(rca, options)
  const document = carriedDocument(rca, id)
  return ok(Buffer.from(writeSvg(picture, { fonts: fonts.filesOf(facesOf(picture)), document })))
}
