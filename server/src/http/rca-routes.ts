import type { FastifyRequest } from 'fastify'
import { nanoid } from 'nanoid'
import { exporters } from 'shared/exporters'
import { ID_LENGTH, type PersonId, type Rca, RcaError, type RcaId, unwrap } from 'shared/model'
import { actionItemRowsOf } from '../library/action-item-rows.ts'
import type { NewRca } from '../library/draft-for.ts'
import { filterRcas } from '../library/filter-rcas.ts'
import type { SeedMaker } from '../library/seed-apart.ts'
import type { Rooms } from '../sync/index.ts'
import {
  actionItemsBody,
  createBody,
  createdBody,
  createQuery,
  listBody,
  listQuery,
  rcaParams,
} from './rca-schemas.ts'
import { Refusal } from './refusal.ts'
import type { App } from './zod-routes.ts'

export interface RcaRouteOptions {
  readonly rooms: Rooms
  readonly makeSeed: SeedMaker
  readonly now: () => number
  readonly baseUrl: string | null
  readonly createsPerMinute: number
}

/** What the rooms give; when the store fails, a refusal that says so, as trying again may help. */
async function orUnavailable<Value>(asked: Promise<Value>): Promise<Value> {
  try {
    return await asked
  } catch (cause) {
    if (cause instanceof RcaError) throw cause
    throw new Refusal('unavailable', 'The server cannot read or save at the moment. Try again soon.', {
      cause,
    })
  }
}

/** The RCA, or the one answer for everything that is not there (H47). */
export async function readOr404(rooms: Rooms, id: RcaId): Promise<Rca> {
  const rca = await orUnavailable(rooms.read(id))
  if (!rca) throw new Refusal('not-found', 'There is no RCA at this address.')
  return rca
}

/** As which a text may come as it is. */
const TEXT_TYPES = ['text/markdown', 'text/plain']

const pad = (part: number) => String(part).padStart(2, '0')

/** The calendar date where the server stands. */
function dateAt(time: number): string {
  const date = new Date(time)
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
}

function linksOf(id: RcaId) {
  const self = `/api/rcas/${id}`
  const profiles = Object.keys(exporters).map(profile => [profile, `${self}/export/${profile}`])
  return {
    self,
    page: `/r/${id}`,
    sync: `/sync/${id}`,
    actions: `${self}/actions`,
    exports: Object.fromEntries(profiles) as Record<string, string>,
  }
}

/** Making, listing and reading RCAs. */
export function addRcaRoutes(
  app: App,
  { rooms, makeSeed, now, baseUrl, createsPerMinute }: RcaRouteOptions,
): void {
  async function create(
    { by = nanoid(ID_LENGTH.entry) as PersonId, ...asked }: NewRca & { by?: PersonId | undefined },
    { protocol, host }: FastifyRequest,
  ) {
    const time = now()
    const seed = unwrap(await makeSeed(asked, { by, now: time, today: dateAt(time) }))
    const id = await orUnavailable(rooms.create(seed))
    const links = linksOf(id)
    return { id, url: `${baseUrl ?? `${protocol}://${host}`}${links.page}`, links }
  }

  // A text body is an outline; the facts beside it are in the query.
  for (const type of TEXT_TYPES) {
    app.addContentTypeParser(type, { parseAs: 'string' }, (_request, text, done) => done(null, { text }))
  }

  app.post(
    '/api/rcas',
    {
      config: { permission: 'create', rateLimit: { max: createsPerMinute, timeWindow: 60_000 } },
      schema: {
        summary: 'Make an RCA, from nothing, a template, or a text',
        description:
          'With `text/markdown` the body is the text: its first heading is the problem, its list the tree.',
        consumes: ['application/json', ...TEXT_TYPES],
        body: createBody,
        querystring: createQuery,
        response: { 201: createdBody },
      },
    },
    async (request, reply) => {
      const created = await create({ ...request.query, ...request.body }, request)
      return reply.code(201).header('location', created.links.self).send(created)
    },
  )

  app.get(
    '/api/rcas',
    {
      config: { permission: 'list' },
      schema: { summary: 'List and search', querystring: listQuery, response: { 200: listBody } },
    },
    async request => ({ rcas: filterRcas(await orUnavailable(rooms.list()), request.query) }),
  )

  app.get(
    '/api/rcas/:id',
    {
      config: { permission: 'read' },
      schema: { summary: 'Everything of one RCA, as JSON', params: rcaParams },
    },
    async (request, reply) => {
      const { id } = request.params
      const rca = await readOr404(rooms, id)
      reply.header('content-type', 'application/json; charset=utf-8')
      return exporters.json.write(rca, { id, pageUrl: null, pictureName: null, picture: null })
    },
  )

  app.get(
    '/api/rcas/:id/actions',
    {
      config: { permission: 'read' },
      schema: { summary: 'Its action items', params: rcaParams, response: { 200: actionItemsBody } },
    },
    async request => ({ actionItems: actionItemRowsOf(await readOr404(rooms, request.params.id)) }),
  )
}
