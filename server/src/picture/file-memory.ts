import type { Result } from 'shared/model'

/** Files that were made and refusals to make one, by their keys: those that were asked for last. */
export interface FileMemory {
  /** What is known of this key, else what `make` gives. What broke, or was refused as busy, is made when it is asked for again. */
  readonly take: (key: string, make: () => Promise<Result<Buffer>>) => Promise<Result<Buffer>>
  /** Whether a refusal is known of this key. */
  readonly isRefused: (key: string) => boolean
}

interface Entry {
  readonly file: Promise<Result<Buffer>>
  /** Null until it is there. */
  result: Result<Buffer> | null
}

/** Bytes of all files that are kept: some hundred pictures, or a few of the largest. */
const MOST_KEPT = 64 * 1024 * 1024
/** Of a refusal: a sentence, and what an entry costs. */
const REFUSAL_SIZE = 1024

export function createFileMemory(mostKept = MOST_KEPT): FileMemory {
  /** What was asked for last stands last. */
  const entries = new Map<string, Entry>()

  const forgetOldest = () => {
    let kept = 0
    for (const [key, { result }] of [...entries].reverse()) {
      kept += sizeOf(result)
      if (kept > mostKept) entries.delete(key)
    }
  }
  const begin = (key: string, make: () => Promise<Result<Buffer>>): Entry => {
    const entry: Entry = { file: make(), result: null }
    entry.file.then(
      result => {
        entry.result = result
        if (isKept(result, mostKept)) forgetOldest()
        else entries.delete(key)
      },
      () => entries.delete(key),
    )
    return entry
  }
  return {
    take(key, make) {
      const entry = entries.get(key) ?? begin(key, make)
      entries.delete(key)
      entries.set(key, entry)
      return entry.file
    },
    isRefused: key => entries.get(key)?.result?.ok === false,
  }
}

const isKept = (result: Result<Buffer>, mostKept: number): boolean =>
  result.ok ? result.value.length <= mostKept : result.error.code !== 'busy'

function sizeOf(result: Result<Buffer> | null): number {
  if (result === null) return 0
  return result.ok ? result.value.length : REFUSAL_SIZE
}
