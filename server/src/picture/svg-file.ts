import { carriedDocument } from 'shared/exporters'
import { ok, type Result } from 'shared/model'
import { drawPicture, facesOf, writeSvg } from 'shared/picture'
import type { FontFolder } from './font-folder.ts'
import type { PictureQuestion, SvgForm } from './picture-question.ts'

/** An RCA as an SVG that brings its fonts. It needs nothing but `shared`: the other forms have a thread of their own. */
export function makeSvg(
  { id, rca, options, form }: PictureQuestion<SvgForm>,
  fonts: FontFolder,
): Result<Uint8Array> {
  const picture = drawPicture(rca, options)
  const document = form.isCarrier ? carriedDocument(rca, id) : null
  return ok(Buffer.from(writeSvg(picture, { fonts: fonts.filesOf(facesOf(picture)), document })))
}
