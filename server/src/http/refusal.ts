import type { FastifyInstance } from 'fastify'
import { RcaError, type RcaErrorCode } from 'shared/model'

/** Every way in which the HTTP side says no, besides the refusals of the model. */
export const refusals = {
  'bad-request': 400,
  'key-needed': 401,
  forbidden: 403,
  'foreign-host': 403,
  'foreign-origin': 403,
  'not-found': 404,
  'too-big': 413,
  'unsupported-type': 415,
  'too-many-requests': 429,
  internal: 500,
  unavailable: 503,
} as const satisfies Record<string, number>

export type RefusalCode = keyof typeof refusals

/** Thrown in a route; answered as `{error: {code, message}}` with the status of its code. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode

  constructor(code: RefusalCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

const rcaErrorStatus: Partial<Record<RcaErrorCode, number>> = {
  'import-too-big': 413,
  'read-only': 403,
  busy: 503,
}

interface Answer {
  readonly status: number
  readonly code: RefusalCode | RcaErrorCode
  readonly message: string
}

const byStatus = new Map<number, RefusalCode>(
  (Object.keys(refusals) as RefusalCode[]).map(code => [refusals[code], code] as const).reverse(),
)

function answerTo(error: unknown): Answer {
  if (error instanceof Refusal)
    return { status: refusals[error.code], code: error.code, message: error.message }
  if (error instanceof RcaError) {
    return { status: rcaErrorStatus[error.code] ?? 400, code: error.code, message: error.message }
  }
  // Fastify's own: malformed JSON, a body too large, a type nobody reads, too many requests.
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
  if (status >= 400 && status < 500 && error instanceof Error) {
    return { status, code: byStatus.get(status) ?? 'bad-request', message: error.message }
  }
  return { status: 500, code: 'internal', message: 'Something went wrong on the server; its log says more.' }
}

/** Answers every error of every route in one shape, and logs those that are our own fault. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const { status, code, message } = answerTo(error)
    if (status >= 500) {
      const err = error instanceof Refusal ? (error.cause ?? error) : error
      request.log.error({ err, route: request.routeOptions.url }, 'a request failed')
    }
    return reply.code(status).send({ error: { code, message } })
  })
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({ error: { code: 'not-found', message: 'There is nothing here.' } }),
  )
}
