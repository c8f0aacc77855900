import type { Registry } from 'prom-client'
import { Refusal } from './refusal.ts'
import type { App } from './zod-routes.ts'

interface HealthOptions {
  /** Rejects when nothing can be written. */
  readonly checkStore: () => Promise<void>
  readonly isClosing: () => boolean
  readonly metrics: Registry
}

/** What machines ask. Open to all, so it tells counts and nothing else (H55). */
export function addHealthRoutes(app: App, { checkStore, isClosing, metrics }: HealthOptions): void {
  const answer = async () => {
    if (isClosing()) throw new Refusal('unavailable', 'This server is about to end.')
    try {
      await checkStore()
    } catch (error) {
      app.log.error({ err: error }, 'the store cannot be written')
      throw new Refusal('unavailable', 'Nothing can be saved at the moment.')
    }
    return { status: 'ok' }
  }
  app.get('/healthz', { schema: { summary: 'Alive and able to write' } }, answer)
  app.get('/readyz', { schema: { summary: 'Ready for visitors' } }, answer)
  app.get('/metrics', { schema: { summary: 'Counts, for Prometheus' } }, async (_request, reply) => {
    reply.header('content-type', metrics.contentType)
    return metrics.metrics()
  })
}
