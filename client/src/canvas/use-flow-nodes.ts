import { useEffect, useMemo, useRef } from 'react'
import type { Box } from 'shared/layouts'
import { type ParentId, subtreeOf } from 'shared/model'
import type { BranchFocus } from '../branch-focus/index.ts'
import { useEditedBox, useUi } from '../ui-store/index.ts'
import { labelsToDraw } from './labels-to-draw.ts'
import type { Scene } from './scene.ts'
import { type LabelFlowNode, toFlow } from './to-flow.ts'
import type { CauseDrag } from './use-drag-causes.ts'

/** Labels from which text that cannot be read anyway is drawn as bars: fewer are no burden. */
const MANY = 150

export interface FlowNodes {
  readonly nodes: readonly LabelFlowNode[]
  /** Whether the layer of bones draws the text, as bars. */
  readonly isTextAsBars: boolean
}

export interface FlowNodesInput {
  readonly scene: Scene
  readonly drag: CauseDrag | null
  readonly isFar: boolean
  /** Where boxes are made. */
  readonly near: Box
  readonly focus: BranchFocus | null
}

/** The boxes within `near` for React Flow; those that say the same as before are the same objects. */
export function useFlowNodes({ scene, drag, isFar, near, focus }: FlowNodesInput): FlowNodes {
  const selected = useUi(ui => ui.selected)
  const editing = useEditedBox()
  const previous = useRef<readonly LabelFlowNode[]>([])
  const ids = drag?.ids
  const dragged = useMemo(
    () => new Set<ParentId>(ids?.flatMap(id => subtreeOf(scene.tree, id).map(cause => cause.id))),
    [ids, scene],
  )
  const dropInto = drag?.target?.into ?? null
  const isTextAsBars = isFar && scene.laidOut.labels.length > MANY
  const labels = useMemo(() => {
    const always = new Set([...(isTextAsBars ? selected : selected.slice(-1)), ...(editing ? [editing] : [])])
    return labelsToDraw(scene.laidOut, isTextAsBars ? null : near, always)
  }, [scene, selected, editing, isTextAsBars, near])
  const nodes = useMemo(
    () => toFlow({ scene, labels, selected, editing, dropInto, dragged, focus }, previous.current),
    [scene, labels, selected, editing, dropInto, dragged, focus],
  )
  useEffect(() => {
    previous.current = nodes
  }, [nodes])
  return { nodes, isTextAsBars }
}
