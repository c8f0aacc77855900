// `pnpm build`: builds client and server where their sources have changed.
import './require-node.mjs'

const { installWhatIsMissing } = await import('./workspace.mjs')
await installWhatIsMissing()

const { buildWhatIsStale } = await import('./build-what-is-stale.mjs')
process.exit(await buildWhatIsStale())
