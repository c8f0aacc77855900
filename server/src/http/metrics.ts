import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { RoomStats } from '../sync/index.ts'
import type { App } from './zod-routes.ts'

interface MetricsOptions {
  readonly stats: () => RoomStats
  readonly sockets: () => number
}

/** What Prometheus collects: counts and times. Never a name, an id or an address (H55). */
export function collectMetrics(app: App, { stats, sockets }: MetricsOptions): Registry {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })

  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })
  gauge('fishbone_rooms', 'RCAs that are open now', () => stats().rooms)
  gauge('fishbone_sockets', 'Open websockets', sockets)
  gauge('fishbone_unsaved_bytes', 'Changes that are not on the disk yet', () => stats().unsavedBytes)
  gauge('fishbone_saving', '1 while saving works, 0 while it fails', () => Number(stats().isSaving))

  const counter = (name: string, help: string, read: () => number) =>
    new Counter({
      name,
      help,
      registers,
      collect() {
        this.reset()
        this.inc(read())
      },
    })
  counter('fishbone_commits_total', 'Group commits', () => stats().commits)
  counter('fishbone_commit_failures_total', 'Group commits that failed', () => stats().commitFailures)

  const answers = new Histogram({
    name: 'fishbone_http_seconds',
    help: 'Time to answer, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2],
    registers,
  })
  app.addHook('onResponse', async ({ method, routeOptions }, { statusCode, elapsedTime }) => {
    // The pattern of the route: what visitors make up must not become labels.
    const route = routeOptions.url ?? 'none'
    answers.observe(
      { method: route === 'none' ? 'any' : method, route, status: statusCode },
      elapsedTime / 1000,
    )
  })
  return registry
}
