import type { Node } from '@xyflow/react'
import { type LabelExtras, NO_EXTRAS, type PlacedLabel } from 'shared/layouts'
import { type CauseNode, causeOf, childrenOf, depthOf, HEAD, type ParentId } from 'shared/model'
import type { BranchFocus } from '../branch-focus/index.ts'
import { boxAttributes } from '../editing/index.ts'
import { nameOfLabel } from '../marks/label-name.ts'
import { isShallowEqual } from '../ui/index.ts'
import { isSameValue } from './same-value.ts'
import type { Scene } from './scene.ts'

/** All that a box on the canvas says; a part keeps its identity until it says something else. */
export interface LabelData extends Record<string, unknown> {
  readonly label: PlacedLabel
  readonly extras: LabelExtras
  /** Null for the problem. */
  readonly cause: CauseNode | null
  readonly text: string
  /** 1 for a first bone, 0 for the problem. */
  readonly level: number
  readonly hasChildren: boolean
  readonly isEditing: boolean
  readonly isDropTarget: boolean
  readonly isDragged: boolean
  readonly isSelected: boolean
  /** Selected last: commands act from there. */
  readonly isPrimary: boolean
  /** Not of the branch in focus. */
  readonly isFaded: boolean
  /** Whether Tab stops here. */
  readonly isTabStop: boolean
}

export type LabelFlowNode = Node<LabelData, PlacedLabel['style']>

export interface FlowInput {
  readonly scene: Scene
  /** Those of its labels that React Flow has to know, in reading order. */
  readonly labels: readonly PlacedLabel[]
  readonly selected: readonly ParentId[]
  readonly editing: ParentId | null
  readonly dropInto: ParentId | null
  /** Null while the whole tree is looked at. */
  readonly focus: BranchFocus | null
  /** The causes under the pointer with everything below them. */
  readonly dragged: ReadonlySet<ParentId>
}

/** On what fades beside a branch in focus. */
const FADED = { 'data-faded': '' } as const

/** No connections are drawn by hand, so that React Flow has nothing to measure. */
const NO_HANDLES: never[] = []

/**
 * The boxes as React Flow nodes with their sizes given, no measuring pass. A node that says the same as in `previous`
 * is the same object, so that only what has changed renders again.
 */
export function toFlow(
  { scene, labels, selected, editing, dropInto, dragged, focus }: FlowInput,
  previous: readonly LabelFlowNode[],
): readonly LabelFlowNode[] {
  const before = new Map(previous.map(node => [node.id, node]))
  const selection = new Set(selected)
  // One stop for Tab in the whole drawing: the primary box, or else the problem. Arrows walk from there.
  const primary = selected.at(-1)
  const tabStop = primary !== undefined && scene.boxes.has(primary) ? primary : HEAD
  const nodes = labels.map(label => {
    const cause = causeOf(scene.tree, label.id) ?? null
    const old = before.get(label.id)
    const isEditing = editing === label.id
    const data: LabelData = {
      label: keep(old?.data.label, label),
      extras: keep(old?.data.extras, scene.extras.get(label.id) ?? NO_EXTRAS),
      cause,
      text: cause?.text ?? scene.rca.problem,
      level: cause ? depthOf(scene.tree, cause.id) : 0,
      hasChildren: childrenOf(scene.tree, label.id).length > 0,
      isEditing,
      isDropTarget: dropInto === label.id,
      isDragged: dragged.has(label.id),
      isSelected: selection.has(label.id),
      isPrimary: label.id === primary,
      isFaded: focus !== null && !focus.isClear(label.id),
      isTabStop: label.id === tabStop && !isEditing,
    }
    return old && isShallowEqual(old.data, data) ? old : nodeOf(data)
  })
  return inOrderOf(previous, nodes)
}

/**
 * In the order of before, what is new behind what it follows in the drawing: an element that changes its place among
 * its siblings loses the keyboard's focus, and with it the text that somebody is typing. The same list when nothing has
 * changed.
 */
function inOrderOf(
  previous: readonly LabelFlowNode[],
  nodes: readonly LabelFlowNode[],
): readonly LabelFlowNode[] {
  const before = new Set(previous.map(node => node.id))
  const kept = new Map<string, LabelFlowNode>()
  /** What is new, by the box that it follows. */
  const behind = new Map<string | undefined, LabelFlowNode[]>()
  let last: string | undefined
  for (const node of nodes) {
    if (before.has(node.id)) {
      kept.set(node.id, node)
      last = node.id
    } else {
      const followers = behind.get(last)
      if (followers) followers.push(node)
      else behind.set(last, [node])
    }
  }
  const ordered = [
    ...(behind.get(undefined) ?? []),
    ...previous.flatMap(({ id }) => [kept.get(id) ?? [], behind.get(id) ?? []].flat()),
  ]
  const isUnchanged = ordered.length === previous.length && ordered.every((node, at) => node === previous[at])
  return isUnchanged ? previous : ordered
}

const keep = <Value>(old: Value | undefined, next: Value): Value =>
  old !== undefined && isSameValue(old, next) ? old : next

function nodeOf(data: LabelData): LabelFlowNode {
  const { label, isEditing, isSelected } = data
  // React Flow compares with whole px; a box may be wide, never too small.
  const size = { width: Math.ceil(label.box.width), height: Math.ceil(label.box.height) }
  return {
    id: label.id,
    type: label.style,
    position: { x: label.box.x, y: label.box.y },
    ...size,
    measured: size,
    handles: NO_HANDLES,
    selected: isSelected,
    zIndex: isEditing ? 2 : isSelected ? 1 : 0,
    data,
    ariaRole: 'group',
    ariaLabel: nameOfLabel({ ...data, hidden: label.hidden }),
    domAttributes: {
      ...boxAttributes(label.id),
      tabIndex: data.isTabStop ? 0 : -1,
      'aria-roledescription': label.style === 'head' ? 'problem' : 'cause',
      ...(data.isFaded && FADED),
      'aria-current': data.isPrimary ? 'true' : undefined,
    },
  }
}
