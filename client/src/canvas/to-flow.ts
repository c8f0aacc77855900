import type { Node } from '@xyflow/react'
import { type LabelExtras, NO_EXTRAS, type PlacedLabel } from 'shared/layouts'
import { type CauseNode, causeOf, childrenOf, depthOf, HEAD, type ParentId } from 'shared/model'
import { boxAttributes } from '../editing/index.ts'
import { nameOfLabel } from '../marks/label-name.ts'
import { isSameValue, isShallowEqual } from './same-value.ts'
import type { Scene } from './scene.ts'

/** What one box on the canvas needs to be drawn; a part keeps its identity until it says something else. */
export interface LabelData extends Record<string, unknown> {
  readonly label: PlacedLabel
  readonly extras: LabelExtras
  /** Null for the problem. */
  readonly cause: CauseNode | null
  readonly hasChildren: boolean
  readonly isEditing: boolean
  readonly isDropTarget: boolean
  readonly isDragged: boolean
}

export type LabelFlowNode = Node<LabelData, PlacedLabel['style']>

export interface FlowInput {
  readonly scene: Scene
  readonly selected: readonly ParentId[]
  readonly editing: ParentId | null
  readonly dropInto: ParentId | null
  /** The causes under the pointer with everything below them. */
  readonly dragged: ReadonlySet<ParentId>
}

/** No connections are drawn by hand, so that React Flow has nothing to measure. */
const NO_HANDLES: never[] = []

/**
 * The boxes as React Flow nodes with their sizes given, no measuring pass. A node that says the same as in `previous`
 * is the same object, so that only what has changed renders again.
 */
export function toFlow(input: FlowInput, previous: readonly LabelFlowNode[]): readonly LabelFlowNode[] {
  const { scene, selected } = input
  const before = new Map(previous.map(node => [node.id, node]))
  const selection = new Set(selected)
  // One stop for Tab in the whole drawing: the primary box, or else the problem. Arrows walk from there.
  const primary = selected.at(-1)
  const tabStop = scene.laidOut.labels.some(label => label.id === primary) ? primary : HEAD
  const nodes = scene.laidOut.labels.map(label => {
    const old = before.get(label.id)
    const node = flowNode(label, input, old, {
      isSelected: selection.has(label.id),
      isPrimary: label.id === primary,
      isTabStop: label.id === tabStop,
    })
    return old && isSameNode(old, node) ? old : node
  })
  const isUnchanged = nodes.length === previous.length && nodes.every((node, at) => node === previous[at])
  return isUnchanged ? previous : nodes
}

interface Standing {
  readonly isSelected: boolean
  readonly isPrimary: boolean
  readonly isTabStop: boolean
}

function flowNode(
  label: PlacedLabel,
  { scene, editing, dropInto, dragged }: FlowInput,
  old: LabelFlowNode | undefined,
  { isSelected, isPrimary, isTabStop }: Standing,
): LabelFlowNode {
  const cause = causeOf(scene.tree, label.id) ?? null
  const extras = scene.extras.get(label.id) ?? NO_EXTRAS
  const isEditing = editing === label.id
  // React Flow compares with whole px; a box may be wide, never too small.
  const size = { width: Math.ceil(label.box.width), height: Math.ceil(label.box.height) }
  const data: LabelData = {
    label: keep(old?.data.label, label),
    extras: keep(old?.data.extras, extras),
    cause,
    hasChildren: childrenOf(scene.tree, label.id).length > 0,
    isEditing,
    isDropTarget: dropInto === label.id,
    isDragged: dragged.has(label.id),
  }
  return {
    id: label.id,
    type: label.style,
    position: { x: label.box.x, y: label.box.y },
    ...size,
    measured: size,
    handles: NO_HANDLES,
    selected: isSelected,
    zIndex: isEditing ? 2 : isSelected ? 1 : 0,
    data: old && isShallowEqual(old.data, data) ? old.data : data,
    ariaRole: 'group',
    ariaLabel: nameOfLabel({
      cause,
      text: cause?.text ?? scene.rca.problem,
      level: cause ? depthOf(scene.tree, cause.id) : 0,
      extras: data.extras,
      hidden: label.hidden,
      isSelected,
    }),
    domAttributes: {
      ...boxAttributes(label.id),
      tabIndex: isTabStop && !isEditing ? 0 : -1,
      'aria-roledescription': label.style === 'head' ? 'problem' : 'cause',
      'aria-current': isPrimary ? 'true' : undefined,
    },
  }
}

const keep = <Value>(old: Value | undefined, next: Value): Value =>
  old !== undefined && isSameValue(old, next) ? old : next

const isSameNode = (a: LabelFlowNode, b: LabelFlowNode): boolean =>
  a.data === b.data &&
  a.type === b.type &&
  a.selected === b.selected &&
  a.zIndex === b.zIndex &&
  isShallowEqual(a.position, b.position) &&
  a.width === b.width &&
  a.height === b.height &&
  a.ariaLabel === b.ariaLabel &&
  isSameValue(a.domAttributes, b.domAttributes)
