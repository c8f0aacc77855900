import type { App } from './zod-routes.ts'

/** One line for each answer: the pattern of the route, so that neither ids (each of which opens its RCA) nor queries nor keys are written down. */
export function logRequests(app: App): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, ip, routeOptions } = request
    const took = Math.round(reply.elapsedTime)
    request.log.debug(
      { method, route: routeOptions.url ?? null, status: reply.statusCode, ip, ms: took },
      'answered',
    )
  })
}
