import { ReactFlow, useReactFlow, useStore } from '@xyflow/react'
import { type MouseEvent, type PointerEvent, useMemo, useRef, useState } from 'react'
import { moveCauses } from 'shared/doc'
import { layouts, type Point, type Size } from 'shared/layouts'
import { type CauseId, HEAD, type ParentId } from 'shared/model'
import { useBranchFocus } from '../branch-focus/index.ts'
import { CauseMenu, useDocCommand, useRunCommand } from '../commands/index.ts'
import { DRAGGING_ATTRIBUTE, treeAttributes } from '../editing/index.ts'
import { useCanWrite, useOwnChanges, usePerson, usePresence } from '../sync/index.ts'
import { type ScreenPoint, useIsNarrow } from '../ui/index.ts'
import { targetOfBox, useEditedBox, useUi, useUiStore } from '../ui-store/index.ts'
import { BonesLayer } from './BonesLayer.tsx'
import { AddControl, CanvasControls } from './CanvasControls.tsx'
import { fitBox, freeSize, ZOOM } from './camera.ts'
import { DragLayer, SelectionArea } from './DragLayer.tsx'
import { EmptyDrawing } from './EmptyDrawing.tsx'
import { edgePan } from './edge-pan.ts'
import { FarNames } from './FarNames.tsx'
import styles from './FishboneCanvas.module.css'
import { FoldedLine } from './FoldedLine.tsx'
import { FoundLayer } from './FoundLayer.tsx'
import { KeyHint } from './KeyHint.tsx'
import { KeysButton } from './KeysButton.tsx'
import { Minimap } from './Minimap.tsx'
import { CauseNode } from './nodes/CauseNode.tsx'
import { HeadNode } from './nodes/HeadNode.tsx'
import { ParkedChip } from './ParkedChip.tsx'
import { PresenceLayer } from './PresenceLayer.tsx'
import { nearestTo } from './placed-boxes.ts'
import { namesAt } from './presence-view.ts'
import { RecoveredBar } from './RecoveredBar.tsx'
import { splitByFocus } from './split-by-focus.ts'
import type { LabelFlowNode } from './to-flow.ts'
import { useBesidePanel } from './use-beside-panel.ts'
import { useBoxSelect } from './use-box-select.ts'
import { insetsFor, useCamera, useSeen } from './use-camera.ts'
import { useDragCauses } from './use-drag-causes.ts'
import { useFitBranch } from './use-fit-branch.ts'
import { useFitting } from './use-fitting.ts'
import { useFlowNodes } from './use-flow-nodes.ts'
import { useFollowSelection } from './use-follow-selection.ts'
import { useKeepInSight } from './use-keep-in-sight.ts'
import { useLayoutChoice } from './use-layout-choice.ts'
import { useNearBox } from './use-near-box.ts'
import { useOwnPointer } from './use-own-pointer.ts'
import { useScene } from './use-scene.ts'
import { useSharedSight } from './use-shared-sight.ts'
import { useStableHandlers } from './use-stable-handlers.ts'
import { useViewHandle } from './use-view-handle.ts'
import { useWrittenBoxes } from './use-written-boxes.ts'
import { ViewSwitch } from './ViewSwitch.tsx'

const nodeTypes = { head: HeadNode, bone: CauseNode, cause: CauseNode }
/** React Flow asks for its own badge to be shown or paid for; its licence is told in the help. */
const NO_BADGE = { hideAttribution: true }
/** As `--panel-width` with the room beside it, px. */
const PANEL_WIDTH = 368
/** Of the field in which a guest gives a name before writing, px. */
const NAME_FIELD_HEIGHT = 104

const boxAt = ({ target }: { readonly target: EventTarget }): ParentId | null => {
  const node = target instanceof Element ? target.closest<HTMLElement>('.react-flow__node') : null
  return (node?.dataset.id as ParentId | undefined) ?? null
}

export interface DrawingProps {
  readonly view: 'fishbone' | 'tree'
  /** The size of the canvas when it opens: the first picture is a fitted one. */
  readonly frame: Size
}

export function Drawing({ view, frame }: DrawingProps) {
  const ui = useUiStore()
  const change = useDocCommand()
  const run = useRunCommand()
  const me = usePerson()
  const { participants } = usePresence()
  const canWrite = useCanWrite()
  const flow = useReactFlow()
  const panel = useUi(state => state.panel)
  // On a phone a panel lies over everything.
  const isNarrow = useIsNarrow()
  const selected = useUi(state => state.selected)
  const editing = useEditedBox()
  const [menuAt, setMenuAt] = useState<ScreenPoint | null>(null)
  const [isDragging, setDragging] = useState(false)
  const wrapper = useRef<HTMLDivElement>(null)

  const ownChanges = useOwnChanges()
  const covered = {
    right: panel === null || isNarrow ? 0 : PANEL_WIDTH,
    bottom: canWrite ? 0 : NAME_FIELD_HEIGHT,
  }
  const choice = useLayoutChoice(view, freeSize(frame, insetsFor(covered)))
  const droppedOn = useRef<ParentId | null>(null)
  const scene = useScene({
    view,
    options: choice.options,
    ownChanges,
    isHeld: isDragging || menuAt !== null,
    droppedOn,
    seen: useSeen(covered),
  })
  const [opening] = useState(() => fitBox(scene.laidOut.bounds, frame, insetsFor(covered)))
  const camera = useCamera(covered)
  const fit = () => choice.fit(freeSize(camera.size(), insetsFor(covered)))
  const toDrawing = (pointer: Point) => flow.screenToFlowPosition(pointer, { snapToGrid: false })

  const { drag, ...dragging } = useDragCauses({
    scene,
    selected: () => ui.getState().selected,
    select: ids => ui.getState().select(ids),
    toDrawing,
    moveAtEdge: pointer =>
      wrapper.current !== null && camera.panBy(edgePan(pointer, wrapper.current.getBoundingClientRect())),
    onDrop: (ids, { parent, after, into }) => {
      // Of an insertion line the sibling before it lies nearer to the pointer than the parent.
      droppedOn.current = into ?? after ?? parent
      if (change(moveCauses, { ids, parent, after }) !== null) ui.getState().select(ids)
      else droppedOn.current = null
    },
  })
  if (isDragging !== (drag !== null)) setDragging(drag !== null)
  const { area, ...boxSelect } = useBoxSelect({ scene, toDrawing, select: ids => ui.getState().select(ids) })
  // React Flow learns of the opening view a step late, and would first make every box of a large drawing.
  const isFar = useStore(state => (state.panZoom ? state.transform[2] : opening.zoom) < ZOOM.bars)
  const hasNames = useStore(state => (state.panZoom ? state.transform[2] : opening.zoom) < ZOOM.names)
  const focus = useBranchFocus(scene.tree)
  const { clear, faded } = useMemo(() => splitByFocus(scene, focus), [scene, focus])
  const near = useNearBox(opening, frame)
  const { nodes, isTextAsBars } = useFlowNodes({ scene, drag, isFar, near, focus })
  const ownPointer = useOwnPointer(scene, toDrawing)
  const written = useWrittenBoxes()
  useViewHandle({ scene, camera, fit, wrapper })
  useFollowSelection(scene, camera, wrapper)
  useBesidePanel(scene, camera, covered.right)
  useKeepInSight(scene, ownChanges, camera, isDragging || menuAt !== null)
  useFitting(scene, choice.fits, camera)
  useFitBranch(scene, focus, camera)
  useSharedSight(scene, view, camera, covered)

  const handlers = useStableHandlers({
    onPointerDown: (event: PointerEvent) => {
      const id = boxAt(event)
      if (id === null) boxSelect.onPointerDown(event)
      else if (canWrite && id !== HEAD && id !== editing) dragging.onPointerDown(event, id as CauseId)
    },
    // React Flow pans from wherever the mouse goes down; a cause is dragged, and Shift draws a rectangle.
    onMouseDownCapture: (event: MouseEvent) => {
      if (event.button === 0 && (event.shiftKey || boxAt(event) !== null)) event.stopPropagation()
    },
    onDoubleClick: ({ target }: MouseEvent) => {
      const isPaper = target instanceof Element && target.matches('.react-flow__pane')
      if (isPaper && canWrite && !isTextAsBars) run('add-bone')
    },
    onPointerMove: ownPointer.onPointerMove,
    onPointerLeave: ownPointer.onPointerLeave,
  })

  const flowHandlers = useStableHandlers({
    onNodeClick: (event: MouseEvent, { id }: LabelFlowNode) => {
      const box = id as ParentId
      if (box === editing) return
      const { select, toggleSelected } = ui.getState()
      if (event.shiftKey || event.ctrlKey || event.metaKey) toggleSelected(box)
      else select([box])
    },
    onNodeMouseEnter: (event: MouseEvent, { id }: LabelFlowNode) => {
      const element = event.currentTarget
      if (!(element instanceof HTMLElement) || id === editing) return
      element.title = namesAt(participants(), id as ParentId, view)
    },
    onNodeMouseLeave: (event: MouseEvent) => event.currentTarget.removeAttribute('title'),
    onNodeDoubleClick: (_: MouseEvent, { id }: LabelFlowNode) => {
      const target = targetOfBox(id as ParentId)
      if (target && canWrite && id !== editing) ui.getState().edit(target, 'end')
    },
    onNodeContextMenu: (event: MouseEvent, { id }: LabelFlowNode) => {
      if (id === editing) return
      event.preventDefault()
      if (!selected.includes(id as ParentId)) ui.getState().select([id as ParentId])
      setMenuAt({ x: event.clientX, y: event.clientY })
    },
    onPaneClick: (event: MouseEvent) => {
      const point = toDrawing({ x: event.clientX, y: event.clientY })
      const under = isTextAsBars ? nearestTo(scene.boxes, point) : null
      ui.getState().select(under === null ? [] : [under])
    },
  })

  const drawn = { selected: selected.at(-1) ?? null, written, isFar, isTextAsBars }
  return (
    <div
      ref={wrapper}
      className={styles.drawing}
      tabIndex={-1}
      style={{ '--person': `var(--person-${me.colour})` }}
      data-far={hasNames || undefined}
      data-head={view === 'fishbone' ? choice.headSide : undefined}
      {...treeAttributes}
      {...((drag || area) && { [DRAGGING_ATTRIBUTE]: '' })}
      {...ownChanges.handlers}
      {...handlers}
    >
      <ReactFlow
        aria-label={layouts[view].label}
        nodes={nodes as LabelFlowNode[]}
        nodeTypes={nodeTypes}
        defaultViewport={opening}
        minZoom={ZOOM.min}
        maxZoom={ZOOM.max}
        panOnScroll
        zoomOnDoubleClick={false}
        nodesDraggable={false}
        nodesConnectable={false}
        elementsSelectable={false}
        nodesFocusable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        panActivationKeyCode={null}
        proOptions={NO_BADGE}
        {...flowHandlers}
      >
        <FoundLayer scene={scene} />
        {faded && <BonesLayer {...drawn} scene={faded} isFaded />}
        <BonesLayer {...drawn} scene={clear} />
        <FarNames scene={scene} focus={focus} />
        <PresenceLayer scene={scene} view={view} />
        {drag && <DragLayer drag={drag} scene={scene} />}
        {area && <SelectionArea area={area} />}
        <RecoveredBar scene={scene} selected={selected.at(-1) ?? null} />
        <EmptyDrawing scene={scene} view={view} />
        <KeyHint />
        <Minimap scene={scene} onGoTo={camera.centreOn} />
        <div className={styles.parked}>
          <FoldedLine scene={scene} />
          <ParkedChip />
        </div>
        <div className={styles.corner}>
          <ViewSwitch />
          <AddControl />
          <CanvasControls camera={camera} onFit={fit} />
          <KeysButton />
        </div>
      </ReactFlow>
      <CauseMenu at={menuAt} onClose={() => setMenuAt(null)} />
    </div>
  )
}
