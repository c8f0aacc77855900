import { exporters, exportFileName } from 'shared/exporters'
import { ok, type Rca, type RcaId, type Result } from 'shared/model'
import { facesOf, type Picture, writeSvg } from 'shared/picture'
import type { FontFolder } from './font-folder.ts'
import type { ExportForm } from './picture-question.ts'

export interface ExportContent {
  readonly id: RcaId
  readonly rca: Rca
  readonly picture: Picture
  readonly form: ExportForm
}

/** An RCA as a file of the table of exporters, with a picture in it that leaves it to the file to carry the document. */
export function makeExport({ id, rca, picture, form }: ExportContent, fonts: FontFolder): Result<Uint8Array> {
  const svg = writeSvg(picture, { fonts: fonts.filesOf(facesOf(picture)), document: null })
  const pictureName = exportFileName(rca, { fileExtension: 'svg' })
  return ok(
    Buffer.from(exporters[form.profile].write(rca, { id, pageUrl: form.pageUrl, pictureName, picture: svg })),
  )
}
