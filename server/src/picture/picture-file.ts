import { carriedDocument } from 'shared/exporters'
import type { Result } from 'shared/model'
import { drawPicture } from 'shared/picture'
import type { FontFolder } from './font-folder.ts'
import { makePdf } from './pdf-file.ts'
import type { PictureQuestion } from './picture-question.ts'
import { makePng } from './png-file.ts'
import { makeSvg } from './svg-file.ts'

/** An RCA as a picture, a file that carries its document. */
export async function makePictureFile(
  question: PictureQuestion,
  fonts: FontFolder,
): Promise<Result<Uint8Array>> {
  const { id, rca, options, form } = question
  if (form.kind === 'svg') return makeSvg({ id, rca, options, form }, fonts)
  const picture = drawPicture(rca, options)
  const document = carriedDocument(rca, id)
  return form.kind === 'png'
    ? makePng({ picture, document, scale: form.scale }, fonts)
    : makePdf({ picture, document, date: rca.facts.date, pages: form.pages }, fonts)
}
