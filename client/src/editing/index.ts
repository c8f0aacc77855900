export {
  anchorAttributes,
  anchorOfBox,
  boxAttributes,
  boxElement,
  DRAGGING_ATTRIBUTE,
  FIELD_ATTRIBUTE,
  fieldOfBox,
  isTextTargetField,
  linesAtCaret,
  treeAttributes,
} from './box-attributes.ts'
export { boxBefore, placeOf } from './place-in-tree.ts'
export { nearestAhead, type PlacedBox, type SpatialMap, spatialNeighbour } from './spatial-neighbour.ts'
export { TextTargetField, type TextTargetFieldProps } from './TextTargetField.tsx'
export { takesList } from './takes-list.ts'
export { textOf, textTargets } from './text-of.ts'
export {
  asOneLine,
  type Intent,
  intentInText,
  intentOnSelection,
  type Keystroke,
  type Place,
  shorthandOf,
  type TextState,
} from './typing-intent.ts'
