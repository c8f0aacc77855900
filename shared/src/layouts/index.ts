export type {
  BoneKind,
  Box,
  LabelExtras,
  LaidOutTree,
  Layout,
  LayoutInput,
  LayoutOptions,
  PlacedBone,
  PlacedLabel,
  Point,
  TextBlock,
} from './layout.ts'
