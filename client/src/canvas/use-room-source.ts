import { useMemo } from 'react'
import type { Rca } from 'shared/model'
import { type RemoteSource, useEditor, usePresence } from '../sync/index.ts'
import { isSameValue } from './same-value.ts'
import { type WritersByBox, writersOf } from './writers.ts'

/** What others change of a drawing: the document, and who types where. */
export interface Room {
  readonly rca: Rca
  readonly writers: WritersByBox
}

/** The same room until something in it is drawn otherwise: a pointer or a caret that moves is not. */
export function useRoomSource(): RemoteSource<Room> {
  const editor = useEditor()
  const presence = usePresence()
  return useMemo(() => {
    let last: Room | null = null
    return {
      read: () => {
        const rca = editor.rca()
        const writers = writersOf(presence.participants())
        const isSame = last !== null && isSameWriters(last.writers, writers)
        if (last === null || !isSame || last.rca !== rca)
          last = { rca, writers: isSame && last ? last.writers : writers }
        return last
      },
      subscribe: listener => {
        const ends = [editor.subscribe(() => listener()), presence.subscribe(listener)]
        return () => {
          for (const end of ends) end()
        }
      },
    }
  }, [editor, presence])
}

const isSameWriters = (a: WritersByBox, b: WritersByBox): boolean =>
  a.size === b.size && Array.from(a).every(([box, people]) => isSameValue(people, b.get(box)))
