import { createHash } from 'node:crypto'
import { exportFileName } from 'shared/exporters'
import { type Rca, unwrap } from 'shared/model'
import type { PictureOptions } from 'shared/picture'
import type { PictureMaker } from '../library/picture-apart.ts'
import type { Rooms } from '../sync/index.ts'
import { inline } from './content-disposition.ts'
import { readOr404 } from './rca-routes.ts'
import { pictureQuery, rcaParams } from './rca-schemas.ts'
import type { App } from './zod-routes.ts'

/** The file opened as a page of its own: it may draw itself and nothing else. */
const PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'"

interface DrawnPicture {
  readonly svg: string
  readonly tag: string
}

export interface PictureRouteOptions {
  readonly rooms: Rooms
  readonly makePicture: PictureMaker
}

/** One RCA as a picture: the whole tree, drawn as the canvas draws it. */
export function addPictureRoutes(app: App, { rooms, makePicture }: PictureRouteOptions): void {
  const pictureOf = rememberPictures(makePicture)
  app.get(
    '/api/rcas/:id/picture.svg',
    {
      config: { permission: 'read' },
      schema: { summary: 'As a picture (SVG)', params: rcaParams, querystring: pictureQuery },
    },
    async (request, reply) => {
      const rca = await readOr404(rooms, request.params.id)
      const { svg, tag } = await pictureOf(rca, request.query)
      reply
        .header('etag', tag)
        // Kept by the one browser that may see it, and asked for again each time.
        .header('cache-control', 'private, no-cache')
        .header('content-security-policy', PICTURE_POLICY)
      if (hasTag(request.headers['if-none-match'], tag)) return reply.code(304).send()
      return reply
        .header('content-type', 'image/svg+xml; charset=utf-8')
        .header('content-disposition', inline(exportFileName(rca, { fileExtension: 'svg' })))
        .send(svg)
    },
  )
}

/** Draws a state once: that of a large tree takes seconds. A state that nobody holds any more is forgotten. */
function rememberPictures(
  makePicture: PictureMaker,
): (rca: Rca, options: PictureOptions) => Promise<DrawnPicture> {
  const drawn = new WeakMap<Rca, Map<string, Promise<DrawnPicture>>>()

  const draw = async (rca: Rca, options: PictureOptions): Promise<DrawnPicture> => {
    const svg = unwrap(await makePicture(rca, options))
    return { svg, tag: `"${createHash('sha256').update(svg).digest('base64url').slice(0, 27)}"` }
  }

  return (rca, options) => {
    const ofState = drawn.get(rca) ?? new Map<string, Promise<DrawnPicture>>()
    drawn.set(rca, ofState)
    const key = `${options.layout} ${options.theme}`
    const known = ofState.get(key)
    if (known) return known
    const picture = draw(rca, options)
    ofState.set(key, picture)
    // One that was refused is drawn when it is asked for again.
    picture.catch(() => ofState.delete(key))
    return picture
  }
}

/** A proxy that compresses on the way makes a tag weak. */
const hasTag = (asked: string | undefined, tag: string): boolean =>
  (asked ?? '').split(',').some(one => ['*', tag].includes(one.trim().replace(/^W\//, '')))
