import { useLayoutEffect, useMemo, useState } from 'react'
import { type Box, type LayoutOptions, layouts } from 'shared/layouts'
import type { ParentId } from 'shared/model'
import { type OwnChanges, usePerson, useSettled } from '../sync/index.ts'
import { foldsOfDrawing, useEditedBox, useUi } from '../ui-store/index.ts'
import { createSceneKeeper, type Scene } from './scene.ts'
import { useRoomSource } from './use-room-source.ts'

export interface SceneOptions {
  readonly view: keyof typeof layouts
  readonly options: LayoutOptions
  readonly ownChanges: OwnChanges
  /** Whether I drag something or have a menu open: then others' changes wait a little. */
  readonly isHeld: boolean
  /** What this person has just dropped something on; null again once that is drawn. */
  readonly droppedOn: { current: ParentId | null }
  /** The part of the drawing on the screen; null before there is one. */
  readonly seen: () => Box | null
}

/** What one person sees of the document in one view; what they type in or have selected stays in its place. */
export function useScene({ view, options, ownChanges, isHeld, droppedOn, seen }: SceneOptions): Scene {
  const me = usePerson().id
  const folded = useUi(ui => ui.collapsed)
  const deepFolds = useUi(ui => ui.deepFolds)
  const collapsed = useMemo(() => foldsOfDrawing({ collapsed: folded, deepFolds }), [folded, deepFolds])
  const selected = useUi(ui => ui.selected.at(-1) ?? null)
  const editing = useEditedBox()
  const [keeper] = useState(createSceneKeeper)
  const { rca, writers } = useSettled(useRoomSource(), {
    urgency: `${view} ${editing} ${ownChanges.count}`,
    typedAt: ownChanges.typedAt,
    isTyping: editing !== null,
    isHeld,
  })
  const scene = useMemo(
    () =>
      keeper.next({
        rca,
        layout: layouts[view],
        options,
        collapsed,
        me,
        editing,
        selected,
        writers,
        droppedOn: droppedOn.current,
        seen,
      }),
    [keeper, rca, writers, view, options, collapsed, me, editing, selected, droppedOn, seen],
  )
  // Whether or not the drop has changed anything: it counts for one drawing.
  useLayoutEffect(() => {
    droppedOn.current = null
  })
  return scene
}
