import { type MouseEvent, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { extrasOf, NO_EXTRAS } from 'shared/layouts'
import { HEAD, type ParentId } from 'shared/model'
import { FocusPath, useBranchFocus } from '../branch-focus/index.ts'
import { CauseMenu, useFound } from '../commands/index.ts'
import { DRAGGING_ATTRIBUTE, treeAttributes } from '../editing/index.ts'
import { shownTree, useOwnChanges, usePerson, useSettledRca } from '../sync/index.ts'
import { classNames, type ScreenPoint, useIsNarrow } from '../ui/index.ts'
import { useEditedBox, useUi, useUiStore } from '../ui-store/index.ts'
import styles from './Outline.module.css'
import { OutlineRow } from './OutlineRow.tsx'
import { outlineRows, parkedRows, type OutlineRow as Row, WHOLE } from './outline-rows.ts'
import { RowPeopleProvider } from './RowPeople.tsx'
import type { RowRun } from './row-window.ts'
import { useOutlineHandle } from './use-outline-handle.ts'
import { useRowDrag } from './use-row-drag.ts'
import { useRowPointer } from './use-row-pointer.ts'
import { useRowWindow } from './use-row-window.ts'
import { useSharedRow } from './use-shared-row.ts'

export interface OutlineProps {
  /** The row at the top; the problem by default. */
  readonly root?: ParentId
  /** Rows indented this often are shown closed. */
  readonly maxIndent?: number
  /** What a press on a row does. */
  readonly taps?: 'edit' | 'select'
}

const ALSO_RAISED = 'Also raised'

/** The RCA as text: a tree of lines for quick typing, for screen readers, and for a phone. */
export function Outline({ root = WHOLE.root, maxIndent = WHOLE.maxIndent, taps = 'edit' }: OutlineProps) {
  const ui = useUiStore()
  const { id: me, colour } = usePerson()
  const collapsed = useUi(state => state.collapsed)
  const selected = useUi(state => state.selected)
  const primary = selected.at(-1) ?? null
  const scroller = useRef<HTMLDivElement>(null)
  const tree = useRef<HTMLDivElement>(null)
  const [menuAt, setMenuAt] = useState<ScreenPoint | null>(null)
  const [isDragging, setDragging] = useState(false)

  const editing = useEditedBox()
  const ownChanges = useOwnChanges()
  const rca = useSettledRca({
    urgency: `${editing} ${ownChanges.count}`,
    typedAt: ownChanges.typedAt,
    isTyping: editing !== null,
    isHeld: isDragging || menuAt !== null,
  })
  const { tree: shown, wordless } = useMemo(
    () => shownTree(rca, { me, mine: new Set(editing === null ? [] : [editing]) }),
    [rca, me, editing],
  )
  const placed = useMemo(
    () => outlineRows(shown, { collapsed, root, maxIndent }),
    [shown, collapsed, root, maxIndent],
  )
  const parked = useMemo(() => parkedRows(shown, collapsed), [shown, collapsed])
  const rows = useMemo(() => [...placed, ...parked], [placed, parked])
  const extras = useMemo(() => extrasOf({ ...rca, children: shown.children }), [rca, shown])
  const chosen = useMemo(() => new Set<ParentId>(selected), [selected])

  const isNarrow = useIsNarrow()
  const focus = useBranchFocus(shown)
  const { matches, current } = useFound()
  const found = useMemo(() => new Set(matches), [matches])

  const mustStay = useCallback((id: string) => id === primary, [primary])
  const { runs, reveal } = useRowWindow(scroller, rows, mustStay)
  useOutlineHandle(tree, rows, reveal)
  useSharedRow({ scroller, rows, runs, primary, reveal })
  // Where this person goes is in sight: by a key, a command, or a cause just made.
  const isEditing = useUi(state => state.editing !== null)
  useLayoutEffect(() => {
    if (primary !== null) reveal(primary)
  }, [primary, isEditing, reveal])
  const { onClick, onMouseDown } = useRowPointer(rows, taps)
  const { drop, onPointerDown, ...drag } = useRowDrag(rows, scroller)
  if (isDragging !== drag.isDragging) setDragging(drag.isDragging)
  const onToggle = ui.getState().toggleCollapsed

  const openMenu = (event: MouseEvent<HTMLElement>) => {
    const row = (event.target as Element).closest<HTMLElement>('[data-row]')
    if (!row || (event.target as Element).closest('textarea')) return
    event.preventDefault()
    const id = (row.dataset.row ?? HEAD) as ParentId
    if (!chosen.has(id)) ui.getState().select([id])
    setMenuAt({ x: event.clientX, y: event.clientY })
  }

  const firstParked = parked[0]?.id
  // Tab enters at the row selected last; Escape leaves from it, so that Tab goes on behind the outline.
  const last = useRef<ParentId | null>(null)
  if (primary !== null) last.current = primary
  const reachable = rows.some(row => row.id === last.current) ? last.current : rows[0]?.id
  const draw = (run: RowRun<Row>) =>
    run.is === 'gap' ? (
      <div key={run.key} role="none" style={{ height: run.height }} />
    ) : (
      <OutlineRow
        key={run.row.id}
        row={run.row}
        text={run.row.cause?.text ?? rca.problem}
        extras={run.row.cause ? extras(run.row.cause.id) : NO_EXTRAS}
        isSelected={chosen.has(run.row.id)}
        found={!found.has(run.row.id) ? null : run.row.id === current ? 'current' : 'match'}
        isFaded={focus !== null && !focus.isClear(run.row.id)}
        isReachable={run.row.id === reachable}
        drop={drop?.row === run.row.id ? drop.shown : null}
        onToggle={onToggle}
      />
    )

  const cut =
    firstParked === undefined ? -1 : runs.findIndex(run => run.is === 'row' && run.row.id === firstParked)
  const [above, below] = cut < 0 ? [runs, []] : [runs.slice(0, cut), runs.slice(cut)]
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      style={{ '--me': `var(--person-${colour})` }}
      {...ownChanges.handlers}
    >
      {/* Inside a branch, a phone has a path of its own; a wide view has it among its bars. */}
      {isNarrow && root === WHOLE.root && <FocusPath className={styles.focusPath} />}
      <div
        ref={tree}
        className={classNames(styles.outline, focus && styles.underPath)}
        tabIndex={-1}
        {...treeAttributes}
      >
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard for the whole page */}
        <div
          role="tree"
          aria-label="Outline"
          aria-multiselectable
          className={styles.tree}
          {...(isDragging && { [DRAGGING_ATTRIBUTE]: '' })}
          onPointerDown={onPointerDown}
          onMouseDown={onMouseDown}
          onClick={onClick}
          onContextMenu={openMenu}
        >
          <RowPeopleProvider wordless={wordless}>
            {above.map(draw)}
            {below.length > 0 && (
              // biome-ignore lint/a11y/useSemanticElements: of a tree, not of a form
              <div role="group" aria-label={ALSO_RAISED}>
                <div className={styles.heading} aria-hidden>
                  {ALSO_RAISED}
                </div>
                {below.map(draw)}
              </div>
            )}
          </RowPeopleProvider>
        </div>
      </div>
      <CauseMenu at={menuAt} onClose={() => setMenuAt(null)} />
    </div>
  )
}
