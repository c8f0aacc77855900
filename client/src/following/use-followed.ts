import { useMemo, useSyncExternalStore } from 'react'
import type { ParentId } from 'shared/model'
import { usePresence } from '../sync/index.ts'
import { useUiStore } from '../ui-store/index.ts'
import type { Followed } from './followed.ts'
import { createFollowedSource, type FollowedSource } from './followed-source.ts'

/** Stable. */
export function useFollowedSource(): FollowedSource {
  const ui = useUiStore()
  const presence = usePresence()
  return useMemo(() => createFollowedSource(ui, presence), [ui, presence])
}

/** A part of whom this page follows; renders again when it is another value. */
export function useFollowed<Part>(partOf: (followed: Followed | null) => Part): Part {
  const source = useFollowedSource()
  return useSyncExternalStore(source.subscribe, () => partOf(source.read()))
}

/** The box that the followed person is at, or looks at; null while nobody is followed. */
export const useFollowedBox = (): ParentId | null => useFollowed(followed => followed?.sight?.id ?? null)
