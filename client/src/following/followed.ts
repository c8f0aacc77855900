import type { CauseId, ParentId, PersonId } from 'shared/model'
import type { ColourIndex, Presence, PresenceView, Sight } from 'shared/protocol'
import { nameOf, type Participant } from '../sync/index.ts'

/** What is shown of the person whose view is followed. */
export interface Followed {
  readonly name: string
  readonly colour: ColourIndex
  readonly isAway: boolean
  readonly view: PresenceView
  readonly headSide: Presence['headSide']
  /** The branch they look at by itself; null for the whole tree. */
  readonly focus: CauseId | null
  /** Null until they have told it, and while they are in a circle of people who follow each other. */
  readonly sight: Sight | null
  /** The box they are at: where they type, else what they have selected. */
  readonly at: ParentId | null
}

/** Of a person's windows the one that is looked at: it leads, else somebody sits before it, else the first. */
function windowOf(participants: readonly Participant[], person: PersonId): Participant | null {
  const windows = participants.filter(({ isMe, presence }) => !isMe && presence.person === person)
  return (
    windows.find(({ presence }) => presence.isLeading) ??
    windows.find(({ presence }) => !presence.isAway) ??
    windows[0] ??
    null
  )
}

/** Whoever is followed at the end of a chain: of Bob, who follows Ada, it is Ada. Null in a circle, or at my own view. */
function endOfChain(participants: readonly Participant[], from: Participant): Participant | null {
  const me = participants.find(({ isMe }) => isMe)?.presence.person
  const passed = new Set<PersonId>()
  let at: Participant | null = from
  while (at?.presence.following) {
    const { person, following }: Participant['presence'] = at.presence
    passed.add(person)
    if (following === me || passed.has(following)) return null
    at = windowOf(participants, following)
  }
  return at
}

/** Null while the person is not here. */
export function followedOf(participants: readonly Participant[], person: PersonId): Followed | null {
  const window = windowOf(participants, person)
  if (!window) return null
  const { presence } = window
  const shown = endOfChain(participants, window)?.presence
  return {
    name: nameOf(presence),
    colour: presence.colour,
    isAway: presence.isAway,
    view: shown?.view ?? presence.view,
    headSide: shown?.headSide ?? presence.headSide,
    focus: shown?.focus ?? null,
    sight: shown?.sight ?? null,
    at: shown ? (shown.editing?.id ?? shown.selected) : null,
  }
}

/** Whether somebody follows me: only then others are told what I see. Not while I follow somebody myself. */
export function isWatched(participants: readonly Participant[]): boolean {
  const me = participants.find(({ isMe }) => isMe)?.presence
  if (!me || me.following !== null) return false
  return ofOthers(participants).some(({ presence }) => presence.following === me.person)
}

/** Whose windows are not mine: not this one, nor any other that I have open. */
function ofOthers(participants: readonly Participant[]): readonly Participant[] {
  const me = participants.find(({ isMe }) => isMe)?.presence.person
  return participants.filter(({ isMe, presence }) => !isMe && presence.person !== me)
}

/** How many other people follow me. */
export function followerCount(participants: readonly Participant[]): number {
  const me = participants.find(({ isMe }) => isMe)?.presence.person
  const followers = ofOthers(participants).filter(({ presence }) => presence.following === me)
  return new Set(followers.map(({ presence }) => presence.person)).size
}

/** Which of the others ask everybody to follow, first come first. */
export const leadersOf = (participants: readonly Participant[]): readonly Participant[] =>
  ofOthers(participants).filter(({ presence }) => presence.isLeading)
