/** About how many things one shape is drawn for: a change draws one of them anew, and the browser skips those out of sight. */
const TOGETHER = 64

/** One shape for things that follow each other. */
export interface FarChunk {
  /** The id of the first of them. */
  readonly key: string
  readonly d: string
}

interface Drawn<Thing> extends FarChunk {
  readonly things: readonly Thing[]
}

/** Whether a chunk begins here: said by the id alone, so that something new shifts no other chunk. */
function begins(id: string): boolean {
  const last = id.charCodeAt(id.length - 1) * 31 + id.charCodeAt(id.length - 2)
  return last % TOGETHER === 0
}

const areSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((thing, index) => thing === b[index])

/** Draws many things as few shapes, and remembers them: a chunk whose things are the same objects stays the same. */
export function createFarChunks<Thing extends { readonly id: string }>(draw: (thing: Thing) => string) {
  let last = new Map<string, Drawn<Thing>>()
  return (things: readonly Thing[]): readonly FarChunk[] => {
    const next = new Map<string, Drawn<Thing>>()
    let from = 0
    for (let to = 1; to <= things.length; to++) {
      if (to < things.length && !begins((things[to] as Thing).id)) continue
      const part = things.slice(from, to)
      const key = (part[0] as Thing).id
      const old = last.get(key)
      next.set(
        key,
        old && areSame(old.things, part) ? old : { key, d: part.map(draw).join(''), things: part },
      )
      from = to
    }
    last = next
    return Array.from(next.values())
  }
}
