import { fishbone } from './fishbone.ts'
import type { Layout } from './layout.ts'
import { tree } from './tree.ts'

export { deepFolds, type Overview, overviews } from './deep-folds.ts'
export { extrasOf, foldWidth, MARK_GAP, MARK_SIZE, NO_EXTRAS } from './extras.ts'
export { labelPadding } from './label.ts'
export type {
  BoneKind,
  Box,
  LabelExtras,
  LaidOutTree,
  Layout,
  LayoutInput,
  LayoutOptions,
  Mark,
  PlacedBone,
  PlacedLabel,
  Point,
  Size,
  TextBlock,
  Writer,
} from './layout.ts'
export { type MeasureOptions, measureText } from './measure-text.ts'
export { textWidth } from './text-width.ts'
export { type TypeStyle, typeStyles } from './type-styles.ts'
export { withWriters } from './writer-marks.ts'

export type LayoutId = keyof typeof layouts

/** Every way to draw an RCA, in the order of the view switch. */
export const layouts = { fishbone, tree } as const satisfies Record<string, Layout>
