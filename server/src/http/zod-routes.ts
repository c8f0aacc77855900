import swagger from '@fastify/swagger'
import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifySchema,
  FastifyTypeProvider,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify'
import { z } from 'zod'
import { Refusal } from './refusal.ts'

/** Lets the zod schemas of a route type its handler. */
interface ZodTypes extends FastifyTypeProvider {
  validator: this['schema'] extends z.ZodType ? z.output<this['schema']> : unknown
  serializer: this['schema'] extends z.ZodType ? z.input<this['schema']> : unknown
}

/** Fastify whose route schemas are zod schemas: they check what comes in and type the handlers. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypes
>

const MOST_ISSUES = 5

function sentenceOf(error: z.ZodError): string {
  return error.issues
    .slice(0, MOST_ISSUES)
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
    .join('; ')
}

/** Makes the app check requests with the zod schemas of its routes, and describe itself by them. */
export async function useZodSchemas(app: App, version: string): Promise<void> {
  app.setValidatorCompiler<z.ZodType>(({ schema }) => value => {
    const parsed = schema.safeParse(value)
    if (parsed.success) return { value: parsed.data }
    return { error: new Refusal('bad-request', sentenceOf(parsed.error)) }
  })
  // Answers are written by our own code from our own types: checking them again would only cost.
  app.setSerializerCompiler(() => value => JSON.stringify(value))

  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Fishbone', version, description: 'Root-cause analysis, together, live.' },
      components: {
        securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'The key of the link.' } },
      },
    },
    transform: ({ schema, url }) => ({ schema: toJsonSchemas(schema), url }),
  })
  app.get('/api/openapi.json', { config: { permission: 'open' }, schema: { hide: true } }, () =>
    app.swagger(),
  )
}

const isZod = (value: unknown): value is z.ZodType => value instanceof z.ZodType

const toJson = (value: unknown, io: 'input' | 'output') =>
  isZod(value) ? z.toJSONSchema(value, { io, unrepresentable: 'any', target: 'openapi-3.0' }) : value

/** A text comes as it is; only JSON has the fields that the schema names. */
const bodyByType = (types: readonly string[], body: unknown) => ({
  content: Object.fromEntries(
    types.map(type => [type, { schema: type.startsWith('text/') ? { type: 'string' } : body }]),
  ),
})

function toJsonSchemas(schema: FastifySchema | undefined) {
  const json: Record<string, unknown> = { ...schema }
  for (const part of ['body', 'querystring', 'params'] as const) {
    if (json[part] !== undefined) json[part] = toJson(json[part], 'input')
  }
  if (json.body !== undefined && schema?.consumes) json.body = bodyByType(schema.consumes, json.body)
  if (typeof json.response === 'object' && json.response !== null) {
    json.response = Object.fromEntries(
      Object.entries(json.response).map(([status, body]) => [status, toJson(body, 'output')]),
    )
  }
  return json
}
