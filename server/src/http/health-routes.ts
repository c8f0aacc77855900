import type { Registry } from 'prom-client'
import { Refusal } from './refusal.ts'
import type { App } from './zod-routes.ts'

interface HealthOptions {
  /** Whether the store takes what it is given. */
  readonly canSave: () => Promise<boolean>
  readonly isClosing: () => boolean
  readonly metrics: Registry
}

/** What machines ask. Open to all, so it tells counts and nothing else (H55). */
export function addHealthRoutes(app: App, { canSave, isClosing, metrics }: HealthOptions): void {
  const answer = async () => {
    if (isClosing()) throw new Refusal('unavailable', 'This server is about to end.')
    if (!(await canSave())) throw new Refusal('unavailable', 'Nothing can be saved at the moment.')
    return { status: 'ok' }
  }
  app.get('/healthz', { schema: { summary: 'Alive and able to write' } }, answer)
  app.get('/readyz', { schema: { summary: 'Ready for visitors' } }, answer)
  app.get('/metrics', { schema: { summary: 'Counts, for Prometheus' } }, async (_request, reply) => {
    reply.header('content-type', metrics.contentType)
    return metrics.metrics()
  })
}
