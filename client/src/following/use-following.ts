import { type RefObject, useEffect, useRef } from 'react'
import { unfoldTo, useCommandContext } from '../commands/index.ts'
import { useConnectionSelector, usePresence } from '../sync/index.ts'
import { useIsNarrow } from '../ui/index.ts'
import { useUi, useUiStore } from '../ui-store/index.ts'
import { useFollowed } from './use-followed.ts'
import { ALONE, useOwnActs } from './use-own-acts.ts'

/** How long the followed person may be gone, ms: a lost connection is back sooner. */
const GONE_MS = 5000
/** How long they may be away from their page, ms: for a word with somebody, not for lunch. */
const AWAY_MS = 60_000

/** Everything about following but the place itself, which the views look at (`useApplySight`). */
export function useFollowing(inside: RefObject<HTMLElement | null>): void {
  useShownFollowing()
  useSameView()
  useSameFocus()
  useUnfolded()
  useEndByAbsence()
  useEndOfLeading()
  useOwnActs(inside)
}

/** Shows the others whom this page follows, and whether it leads. */
function useShownFollowing(): void {
  const { set } = usePresence()
  const following = useUi(ui => ui.following)
  const isLeading = useUi(ui => ui.isLeading)
  useEffect(() => set({ following, isLeading }), [set, following, isLeading])
}

/** The kind of view that they see. A phone stays where it is: it has its own way to show the same place. */
function useSameView(): void {
  const ui = useUiStore()
  const isNarrow = useIsNarrow()
  const view = useFollowed(followed => followed?.view ?? null)
  useEffect(() => {
    if (view === null || isNarrow || ui.getState().view === view) return
    ui.getState().showView(view)
  }, [view, isNarrow, ui])
}

/** The branch that they look at by itself. When following ends it stays: what is on the screen does not change for that. */
function useSameFocus(): void {
  const ui = useUiStore()
  const isFollowing = useUi(state => state.following !== null)
  const focus = useFollowed(followed => followed?.focus ?? null)
  useEffect(() => {
    const { unasked, focusOn } = ui.getState()
    if (isFollowing && ui.getState().focus !== focus) unasked(() => focusOn(focus))
  }, [isFollowing, focus, ui])
}

/** What they are at is not left hidden below a folded cause. */
function useUnfolded(): void {
  const context = useCommandContext()
  const at = useFollowed(followed => followed?.at ?? null)
  const seen = useFollowed(followed => followed?.sight?.id ?? null)
  useEffect(() => {
    context.ui.getState().unasked(() => {
      for (const id of [at, seen]) if (id !== null) unfoldTo(context, id)
    })
  }, [context, at, seen])
}

/** The person who is followed has left, or has been away for long; or this page has lost its connection. */
function useEndByAbsence(): void {
  const ui = useUiStore()
  const following = useUi(state => state.following)
  const isOffline = useConnectionSelector(({ is }) => is === 'offline' || is === 'ended')
  const name = useFollowed(followed => followed?.name ?? null)
  const isAway = useFollowed(followed => followed?.isAway ?? false)
  const known = useRef('')
  if (name !== null) known.current = name
  useEffect(() => {
    if (following === null || (name !== null && !isAway)) return
    const end = () => {
      const { follow, announce } = ui.getState()
      follow(null)
      const why = isOffline ? 'Offline' : `${known.current} ${name === null ? 'has left' : 'is away'}`
      announce(`${why}. ${ALONE}`)
    }
    const timer = setTimeout(end, name === null ? GONE_MS : AWAY_MS)
    return () => clearTimeout(timer)
  }, [following, name, isAway, isOffline, ui])
}

/** Nobody can follow a page that has lost its connection. */
function useEndOfLeading(): void {
  const ui = useUiStore()
  const isLeading = useUi(state => state.isLeading)
  const isOffline = useConnectionSelector(({ is }) => is === 'offline' || is === 'ended')
  useEffect(() => {
    if (!isLeading || !isOffline) return
    const end = () => {
      const { lead, announce } = ui.getState()
      lead(false)
      announce('Offline. You lead no more')
    }
    const timer = setTimeout(end, GONE_MS)
    return () => clearTimeout(timer)
  }, [isLeading, isOffline, ui])
}
