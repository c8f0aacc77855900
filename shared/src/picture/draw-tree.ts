import {
  type Box,
  extrasOf,
  type LabelExtras,
  type LayoutId,
  type LayoutOptions,
  layouts,
  type Size,
} from '../layouts/index.ts'
import { type CauseId, HEAD, type Rca } from '../model/index.ts'
import { drawLabel } from './draw-label.ts'
import { drawBone, drawTip } from './draw-lines.ts'
import type { PictureElement } from './element.ts'
import type { PictureScope } from './picture-scope.ts'
import type { PictureTheme } from './theme.ts'

export interface TreeOptions {
  readonly layout: LayoutId
  /** On which side of a fishbone the problem stands; a tree begins at the left. */
  readonly headSide: LayoutOptions['headSide']
}

/** What one person sees of the tree, and the shape of what they see it on. */
export interface TreeShown {
  /** Causes below which nothing is drawn. */
  readonly collapsed: ReadonlySet<CauseId>
  readonly frame: Size
}

export interface DrawnTree {
  readonly elements: readonly PictureElement[]
  readonly bounds: Box
  /** What is drawn with the labels of all causes. */
  readonly extras: readonly LabelExtras[]
}

/** Bones, tips and labels, as the canvas draws them. */
export function drawTree(
  rca: Rca,
  scope: PictureScope,
  { layout: layoutId, headSide, collapsed, frame }: TreeOptions & TreeShown,
  theme: PictureTheme,
): DrawnTree {
  const layout = layouts[layoutId]
  const readExtras = extrasOf(rca)
  const input = {
    tree: scope.tree,
    problem: scope.problem,
    collapsed,
    extrasOf: readExtras,
    editing: null,
  }
  const options = layout.chooseOptions(input, frame, { ...layout.defaultOptions, headSide })
  const { labels, bones, bounds } = layout.layOut(input, options)
  const elements = [
    ...bones.flatMap(bone => drawBone(bone, readExtras(bone.id), theme)),
    ...bones.flatMap(bone => drawTip(bone, readExtras(bone.id), theme)),
    ...labels.map(label =>
      drawLabel(label, label.id === HEAD ? scope.id : label.id, readExtras(label.id), theme),
    ),
  ]
  return { elements, bounds, extras: labels.map(label => readExtras(label.id)) }
}
