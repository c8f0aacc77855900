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
