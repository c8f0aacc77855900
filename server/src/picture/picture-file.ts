import { carriedDocument } from 'shared/exporters'
import type { Result } from 'shared/model'
import { drawPicture } from 'shared/picture'
import { makeExport } from './export-file.ts'
import type { FontFolder } from './font-folder.ts'
import type { PictureQuestion } from './picture-question.ts'
import { makeSvg } from './svg-file.ts'

/** An RCA as a picture, a file that carries its document. A form loads what draws it: an SVG has no use for the rest. */
export async function makePictureFile(
  { id, rca, options, form }: PictureQuestion,
  fonts: FontFolder,
): Promise<Result<Uint8Array>> {
  const picture = drawPicture(rca, options)
  if (form.kind === 'export') return makeExport({ id, rca, picture, form }, fonts)
  const document = carriedDocument(rca, id)
  if (form.kind === 'svg') return makeSvg({ picture, document }, fonts)
  if (form.kind === 'png') {
    const { makePng } = await import('./png-file.ts')
    return makePng({ picture, document, scale: form.scale }, fonts)
  }
  const { makePdf } = await import('./pdf-file.ts')
  return makePdf({ picture, document, date: rca.facts.date, pages: form.pages }, fonts)
}
