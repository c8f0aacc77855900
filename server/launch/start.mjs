// `npm start`: installs what is missing, builds what is stale, and becomes the server.
import './require-node.mjs'

const { exitUnlessZero } = await import('./run.mjs')
const { installWhatIsMissing } = await import('./workspace.mjs')
await installWhatIsMissing()

const { buildWhatIsStale } = await import('./build-what-is-stale.mjs')
exitUnlessZero(await buildWhatIsStale())

// In this process, not in a child: signals reach the server itself.
await import('../dist/main.js')
