/** Imports nothing, so that even a Node too old for the rest can say so in one clear sentence. */
const OLDEST = [20, 19]

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  console.error(
    `Fishbone needs Node ${OLDEST.join('.')} or newer, and this is Node ${process.versions.node}: get one at https://nodejs.org.`,
  )
  process.exit(1)
}
