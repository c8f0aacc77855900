import { exporters, exportFileName, isExporterId } from 'shared/exporters'
import { unwrap } from 'shared/model'
import { PAGE_PICTURE } from 'shared/picture'
import type { RememberedPictures } from '../picture/remember-pictures.ts'
import type { Rooms } from '../sync/index.ts'
import { attachment } from './content-disposition.ts'
import { readOr404 } from './rca-routes.ts'
import { exportParams } from './rca-schemas.ts'
import { Refusal } from './refusal.ts'
import type { App } from './zod-routes.ts'

interface ExportRouteOptions {
  readonly rooms: Rooms
  readonly pictures: RememberedPictures
  /** Null leaves links to the page out: an address of this computer or network is of no use in a wiki. */
  readonly baseUrl: string | null
}

/** One RCA as a file, in every form of the table of exporters. */
export function addExportRoutes(app: App, { rooms, pictures, baseUrl }: ExportRouteOptions): void {
  app.get(
    '/api/rcas/:id/export/:profile',
    {
      config: { permission: 'read' },
      schema: { summary: `As a file: ${Object.keys(exporters).join(', ')}`, params: exportParams },
    },
    async (request, reply) => {
      const { id, profile } = request.params
      if (!isExporterId(profile)) {
        throw new Refusal(
          'not-found',
          `There is no export "${profile}": ${Object.keys(exporters).join(', ')}.`,
        )
      }
      const exporter = exporters[profile]
      const rca = await readOr404(rooms, id)
      const pageUrl = baseUrl ? `${baseUrl}/r/${id}` : null
      const pictureName = exportFileName(rca, { fileExtension: 'svg' })
      // With its picture in it a file takes as long as one.
      const file = exporter.showsPicture
        ? unwrap(
            await pictures
              .of({ id, rca, options: PAGE_PICTURE, form: { kind: 'export', profile, pageUrl } })
              .make(),
          )
        : exporter.write(rca, { id, pageUrl, pictureName, picture: null })
      return reply
        .header('content-type', `${exporter.mediaType}; charset=utf-8`)
        .header('content-disposition', attachment(exportFileName(rca, exporter)))
        .send(file)
    },
  )
}
