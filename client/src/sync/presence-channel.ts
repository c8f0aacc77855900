import { type ColourIndex, type Presence, parsePresence } from 'shared/protocol'
import type { Awareness } from 'y-protocols/awareness'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { leastUsedColour } from './colours.ts'
import type { PersonStore } from './person-store.ts'
import { throttle } from './throttle.ts'

/** One connection of somebody in the room. A person with two windows is two participants of one `presence.person`. */
export interface Participant {
  readonly clientId: number
  /** This very window. */
  readonly isMe: boolean
  readonly presence: Presence
}

/** What each person shows of themselves to the others: synced, never saved. */
export interface PresenceChannel {
  /** Everybody in the room, this window first, then in a stable order. Unchanged people keep their identity. */
  readonly participants: StoreApi<readonly Participant[]>
  /** Changes a part of what this window shows. Sent at most 15 times a second, the newest state always. */
  readonly set: (part: Partial<Presence>) => void
  /** Tells the others anew: after a reconnect they ignore what they have heard before. */
  readonly announce: () => void
  /** Whether the others see this person in the room at all. */
  readonly show: (isShown: boolean) => void
  readonly close: () => void
}

/** The server allows 20 a second. */
const INTERVAL_MS = 66

export function openPresenceChannel(awareness: Awareness, person: PersonStore): PresenceChannel {
  const identity = person.getState()
  let mine: Presence = {
    person: identity.id,
    name: identity.name,
    colour: identity.colour,
    view: 'fishbone',
    headSide: 'right',
    focus: null,
    selected: null,
    editing: null,
    pointer: null,
    isAway: false,
    sight: null,
    following: null,
    isLeading: false,
  }
  const read = participantReader(() => awareness.clientID)
  awareness.setLocalState(mine)
  const participants = createStore<readonly Participant[]>(() => read(awareness.getStates()))

  let isShown = true
  const announce = () => {
    if (isShown) awareness.setLocalState(mine)
    // Who is not there cannot leave once more.
    else if (awareness.getLocalState() !== null) awareness.setLocalState(null)
  }
  const send = throttle(announce, INTERVAL_MS, () => performance.now())
  const set = (part: Partial<Presence>) => {
    mine = { ...mine, ...part }
    send.call()
  }

  const look = () => {
    participants.setState(read(awareness.getStates()), true)
    const colour = colourToTake(participants.getState(), mine.colour)
    if (colour === mine.colour) return
    set({ colour })
    person.recolour(colour)
  }
  awareness.on('change', look)
  const unfollow = person.subscribe(({ name, colour }) => set({ name, colour }))
  return {
    participants,
    set,
    announce,
    show: isNowShown => {
      isShown = isNowShown
      announce()
    },
    close: () => {
      send.cancel()
      unfollow()
      awareness.off('change', look)
    },
  }
}

/** Reads the states of a room; a participant whose state is the same object as before stays the same object. */
export function participantReader(myClientId: () => number) {
  let known: ReadonlyMap<number, { readonly state: unknown; readonly participant: Participant }> = new Map()
  return (states: ReadonlyMap<number, unknown>): readonly Participant[] => {
    const next = new Map<number, { readonly state: unknown; readonly participant: Participant }>()
    for (const [clientId, state] of states) {
      const before = known.get(clientId)
      const presence = parsePresence(state)
      if (before && before.state === state) next.set(clientId, before)
      else if (presence)
        next.set(clientId, { state, participant: { clientId, isMe: clientId === myClientId(), presence } })
    }
    known = next
    return Array.from(next.values(), entry => entry.participant).sort(
      (a, b) => Number(b.isMe) - Number(a.isMe) || a.clientId - b.clientId,
    )
  }
}

/**
 * Of two people with one colour the one with the larger client id moves away, so that they do not both. Windows of
 * the same person share theirs.
 */
export function colourToTake(participants: readonly Participant[], mine: ColourIndex): ColourIndex {
  const me = participants.find(participant => participant.isMe)
  if (!me) return mine
  const others = participants.filter(other => other.presence.person !== me.presence.person)
  const mustMove = others.some(other => other.presence.colour === mine && other.clientId < me.clientId)
  if (!mustMove) return mine
  return leastUsedColour(
    others.map(other => other.presence.colour),
    mine,
  )
}
