import { type BrowserContext, test as base, type Page } from '@playwright/test'
import { RcaApi } from './server/rca-api.ts'
import { ServerProcess } from './server/server-process.ts'

interface PersonInTheRoom {
  readonly name: string
  readonly context: BrowserContext
  readonly page: Page
}

interface TestFixtures {
  /** Opens a browser of its own for somebody who has given this name before. */
  readonly join: (
    name: string,
    options?: Parameters<import('@playwright/test').Browser['newContext']>[0],
  ) => Promise<PersonInTheRoom>
  readonly alice: Page
  readonly bob: Page
  /** What the server has on its disk. */
  readonly api: RcaApi
}

interface WorkerFixtures {
  /** One server per worker, with a data folder of its own; a test that kills it starts it again. */
  readonly server: ServerProcess
}

/** Where the client keeps the name it asked for once. */
const NAME_KEY = 'fishbone.person'

export const test = base.extend<TestFixtures, WorkerFixtures>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern.
    async ({}, use) => {
      const server = await ServerProcess.create()
      await use(server)
      await server.remove()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  join: async ({ browser, server }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (name, options) => {
      const context = await browser.newContext({ baseURL: server.url, ...options })
      contexts.push(context)
      await context.addInitScript(
        ([key, person]) => {
          if (!localStorage.getItem(key)) localStorage.setItem(key, person)
        },
        [NAME_KEY, JSON.stringify({ id: `person-${name.toLowerCase()}-0001`, name })] as const,
      )
      return { name, context, page: await context.newPage() }
    })
    for (const context of contexts) await context.close()
  },
  alice: async ({ join }, use) => use((await join('Alice')).page),
  bob: async ({ join }, use) => use((await join('Bob')).page),
  api: async ({ request }, use) => use(new RcaApi(request)),
})

export { expect } from '@playwright/test'
