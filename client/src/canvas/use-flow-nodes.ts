import { useEffect, useMemo, useRef } from 'react'
import { HEAD, type ParentId, subtreeOf } from 'shared/model'
import type { BranchFocus } from '../branch-focus/index.ts'
import { useEditedBox, useUi } from '../ui-store/index.ts'
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

/** The boxes for React Flow; those that say the same as before are the same objects. */
export function useFlowNodes(
  scene: Scene,
  drag: CauseDrag | null,
  isFar: boolean,
  focus: BranchFocus | null,
): FlowNodes {
  const selected = useUi(ui => ui.selected)
  const editing = useEditedBox()
  const previous = useRef<readonly LabelFlowNode[]>([])
  const ids = drag?.ids
  const dragged = useMemo(
    () => new Set<ParentId>(ids?.flatMap(id => subtreeOf(scene.tree, id).map(cause => cause.id))),
    [ids, scene],
  )
  const dropInto = drag?.target?.into ?? null
  const all = useMemo(
    () => toFlow({ scene, selected, editing, dropInto, dragged, focus }, previous.current),
    [scene, selected, editing, dropInto, dragged, focus],
  )
  useEffect(() => {
    previous.current = all
  }, [all])
  const isTextAsBars = isFar && all.length > MANY
  const nodes = useMemo(
    () => (isTextAsBars ? all.filter(node => node.selected || node.id === HEAD || node.data.isEditing) : all),
    [all, isTextAsBars],
  )
  return { nodes, isTextAsBars }
}
