import helmet from '@fastify/helmet'
import type { Config } from '../config.ts'
import type { App } from './zod-routes.ts'

/** Nothing comes from elsewhere, nothing goes elsewhere, no script stands in a page. */
export async function sendSecurityHeaders(app: App, { allowedOrigins }: Pick<Config, 'allowedOrigins'>) {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        // React Flow places its boxes by style attributes.
        styleSrcAttr: ["'unsafe-inline'"],
        frameAncestors: ["'self'", ...allowedOrigins],
      },
    },
    // `frame-ancestors` says it better: a wiki may be allowed to embed.
    frameguard: false,
    // A key or an id never travels to another site.
    referrerPolicy: { policy: 'no-referrer' },
    // Over plain http browsers ignore these and complain; over https the proxy that speaks it sets the first.
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  })
}
