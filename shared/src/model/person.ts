import type { PersonId } from './ids.ts'

/** Somebody in the room, or somebody the event affected. */
export interface Person {
  readonly id: PersonId
  readonly name: string
  readonly isAffected: boolean
  readonly isAbsent: boolean
  readonly isFacilitator: boolean
  readonly isScribe: boolean
}

/** One or two letters for an avatar or a mark: of the first and last word, or the first two of a single word. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/[\s_-]+/u)
    .filter(Boolean)
    .map(word => Array.from(word))
  const [first, last] = [words.at(0), words.at(-1)]
  const letters = words.length > 1 ? [first?.[0], last?.[0]] : (first ?? []).slice(0, 2)
  return letters.join('').toLocaleUpperCase('en')
}
