import { exportFileName } from 'shared/exporters'
import { type Rca, unwrap } from 'shared/model'
import type { PictureOptions } from 'shared/picture'
import type { z } from 'zod'
import type { PictureForm } from '../picture/picture-question.ts'
import type { RememberedPictures } from '../picture/remember-pictures.ts'
import type { Rooms } from '../sync/index.ts'
import { inline } from './content-disposition.ts'
import { readOr404 } from './rca-routes.ts'
import { pdfQuery, pictureQuery, pngQuery, rcaParams } from './rca-schemas.ts'
import { Refusal } from './refusal.ts'
import type { App } from './zod-routes.ts'

/** The file opened as a page of its own: it may draw itself with the fonts that it brings, and nothing else. */
const PICTURE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; sandbox; frame-ancestors 'none'"

export interface PictureRouteOptions {
  readonly rooms: Rooms
  readonly pictures: RememberedPictures
}

interface PictureFormat<Query extends typeof pictureQuery> {
  readonly mediaType: string
  readonly summary: string
  readonly query: Query
  readonly formOf: (query: z.output<Query>) => PictureForm
}

const format = <Query extends typeof pictureQuery>(row: PictureFormat<Query>) => row

const svg = format({
  mediaType: 'image/svg+xml; charset=utf-8',
  summary: 'As a picture (SVG)',
  query: pictureQuery,
  formOf: () => ({ kind: 'svg' }),
})
const png = format({
  mediaType: 'image/png',
  summary: 'As a picture (PNG)',
  query: pngQuery,
  formOf: ({ scale }) => ({ kind: 'png', scale }),
})
const pdf = format({
  mediaType: 'application/pdf',
  summary: 'As a picture (PDF)',
  query: pdfQuery,
  formOf: ({ pages }) => ({ kind: 'pdf', pages }),
})

/** One RCA as a picture, drawn as the canvas draws it. */
export function addPictureRoutes(app: App, { rooms, pictures }: PictureRouteOptions): void {
  function add<Query extends typeof pictureQuery>(extension: string, row: PictureFormat<Query>) {
    app.get(
      `/api/rcas/:id/picture.${extension}`,
      {
        config: { permission: 'read' },
        schema: { summary: row.summary, params: rcaParams, querystring: row.query },
      },
      async (request, reply) => {
        const { id } = request.params
        const query = request.query as z.output<Query>
        const rca = await readOr404(rooms, id)
        const picture = pictures.of({
          id,
          rca,
          options: optionsOf(rca, query),
          form: row.formOf(query),
        })
        const isThere = hasTag(request.headers['if-none-match'], picture.tag) && !picture.isRefused()
        // A refusal is answered without the headers of a picture.
        const bytes = isThere ? null : unwrap(await picture.make())
        reply
          .header('etag', picture.tag)
          // Kept by the one browser that may see it, and asked for again each time.
          .header('cache-control', 'private, no-cache')
          .header('content-security-policy', PICTURE_POLICY)
          // A page of a wiki may show it to whoever may read it.
          .header('cross-origin-resource-policy', 'cross-origin')
        if (bytes === null) return reply.code(304).send()
        return reply
          .header('content-type', row.mediaType)
          .header('content-disposition', inline(exportFileName(rca, { fileExtension: extension })))
          .send(bytes)
      },
    )
  }
  add('svg', svg)
  add('png', png)
  add('pdf', pdf)
}

function optionsOf(rca: Rca, { head, ...options }: z.output<typeof pictureQuery>): PictureOptions {
  const from = options.from ?? null
  if (from !== null && !rca.causes.has(from))
    throw new Refusal('not-found', 'There is no cause of this id in this RCA.')
  return {
    theme: options.theme,
    layout: options.layout,
    headSide: head,
    from,
    legend: options.legend,
    actions: options.actions,
  }
}

/** A proxy that compresses on the way makes a tag weak. */
const hasTag = (asked: string | undefined, tag: string): boolean =>
  (asked ?? '').split(',').some(one => one.trim().replace(/^W\//, '') === tag)
