import { useCallback, useState } from 'react'
import { extrasOf, type LayoutOptions, layouts, type Size } from 'shared/layouts'
import type { Rca } from 'shared/model'
import { useEditor } from '../sync/index.ts'
import { foldsOfDrawing, type HeadSide, useUi, useUiStore } from '../ui-store/index.ts'
import { isSameValue } from './same-value.ts'

type DrawnView = keyof typeof layouts

interface Choice {
  readonly view: DrawnView
  readonly headSide: HeadSide
  readonly options: LayoutOptions
  /** How often everything was asked to be shown. */
  readonly fits: number
}

export interface LayoutChoice extends Choice {
  /** Chooses anew for a frame of this size, and asks for everything to be shown. */
  readonly fit: (frame: Size) => void
}

/**
 * Angle, text width and side of the problem of this person's drawing. They change only when everything is fitted: what
 * somebody has learnt to find stays where it is.
 */
export function useLayoutChoice(view: DrawnView, frame: Size): LayoutChoice {
  const editor = useEditor()
  const ui = useUiStore()
  const headSide = useUi(state => state.headSide)
  const choose = (of: DrawnView, size: Size, last?: LayoutOptions): LayoutOptions => {
    const rca: Rca = editor.rca()
    const input = {
      tree: rca,
      problem: rca.problem,
      collapsed: foldsOfDrawing(ui.getState()),
      extrasOf: extrasOf(rca),
      editing: null,
    }
    // A tree grows to the right, whatever side the fishbone's problem stands on.
    const previous =
      of === 'fishbone'
        ? { ...(last ?? layouts.fishbone.defaultOptions), headSide: ui.getState().headSide }
        : last
    const next = layouts[of].chooseOptions(input, size, previous)
    return last && isSameValue(last, next) ? last : next
  }
  const [choice, setChoice] = useState<Choice>(() => ({
    view,
    headSide,
    options: choose(view, frame),
    fits: 0,
  }))
  const isCurrent = choice.view === view && choice.headSide === headSide
  const current = isCurrent ? choice : { view, headSide, options: choose(view, frame), fits: choice.fits + 1 }
  if (current !== choice) setChoice(current)

  const fit = useCallback(
    (size: Size) =>
      setChoice(last => ({
        ...last,
        options: choose(last.view, size, last.options),
        fits: last.fits + 1,
      })),
    [editor, ui],
  )
  return { ...current, fit }
}
