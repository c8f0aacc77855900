import { useMemo, useRef } from 'react'
import type { Presence } from 'shared/protocol'
import { useStore } from 'zustand'
import type { Participant } from './presence-channel.ts'
import { useOpenRca } from './RcaProvider.tsx'

/** Everybody in the room, this window first. Renders again at every move of every pointer: see the selector. */
export const useParticipants = (): readonly Participant[] => useStore(useOpenRca().presence.participants)

/** A part of who is here; renders again when it is another value by `isEqual`. */
export function useParticipantsSelector<Part>(
  selector: (participants: readonly Participant[]) => Part,
  isEqual: (a: Part, b: Part) => boolean = Object.is,
): Part {
  const last = useRef<{ readonly part: Part } | null>(null)
  return useStore(useOpenRca().presence.participants, participants => {
    const part = selector(participants)
    if (last.current && isEqual(last.current.part, part)) return last.current.part
    last.current = { part }
    return part
  })
}

export interface RoomPresence {
  /** Changes what this window shows of its person. Parts set in quick succession travel together, the newest last. */
  readonly set: (part: Partial<Presence>) => void
  /** Who is here at this moment, for the handler of an event. */
  readonly participants: () => readonly Participant[]
  /** Calls back whenever somebody comes, goes or shows something else. Returns the end of it. */
  readonly subscribe: (listener: () => void) => () => void
}

/** Presence without rendering again when it changes. Stable. */
export function usePresence(): RoomPresence {
  const { presence } = useOpenRca()
  return useMemo(
    () => ({
      set: presence.set,
      participants: presence.participants.getState,
      subscribe: presence.participants.subscribe,
    }),
    [presence],
  )
}
