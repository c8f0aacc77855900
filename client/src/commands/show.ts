import {
  Fish,
  GraduationCap,
  Keyboard,
  ListChecks,
  ListTree,
  type LucideIcon,
  Maximize,
  Monitor,
  Moon,
  Network,
  NotebookText,
  PanelLeftOpen,
  PanelRight,
  PanelRightOpen,
  Projector,
  Sun,
  TextSearch,
  Trash,
  Users,
  ZoomIn,
  ZoomOut,
} from 'lucide-react'
import { doesPanelHoldFocus, focusPanel, isNarrow } from '../ui/index.ts'
import type { HeadSide, PanelId, Theme, Ui, ViewId } from '../ui-store/index.ts'
import { type Command, command, rowsOf } from './command.ts'

interface ShowRow {
  readonly label: string
  readonly icon: LucideIcon
  readonly keys?: readonly string[]
  readonly keywords: readonly string[]
}

/** The views in the order of the switch. */
export const views = {
  fishbone: {
    label: 'Fishbone',
    icon: Fish,
    keys: ['Alt+Digit1'],
    keywords: ['ishikawa', 'canvas', 'diagram'],
  },
  tree: { label: 'Tree', icon: Network, keys: ['Alt+Digit2'], keywords: ['left to right', 'diagram'] },
  outline: { label: 'Outline', icon: ListTree, keys: ['Alt+Digit3'], keywords: ['list', 'text'] },
} as const satisfies Record<ViewId, ShowRow>

const themes = {
  system: { label: 'Colours of the system', icon: Monitor, keywords: ['theme', 'auto'] },
  light: { label: 'Light colours', icon: Sun, keywords: ['theme', 'day', 'bright'] },
  dark: { label: 'Dark colours', icon: Moon, keywords: ['theme', 'night'] },
} as const satisfies Record<Theme, ShowRow>

const headSides = {
  left: { label: 'Problem on the left', icon: PanelLeftOpen, keywords: ['head', 'side', 'mirror', 'flip'] },
  right: {
    label: 'Problem on the right',
    icon: PanelRightOpen,
    keywords: ['head', 'side', 'mirror', 'flip'],
  },
} as const satisfies Record<HeadSide, ShowRow>

const panels = {
  'action-items': {
    label: 'Actions',
    icon: ListChecks,
    keys: ['Alt+a'],
    keywords: ['action items', 'to do', 'owner', 'due date', 'boxes'],
  },
  cause: {
    label: 'Details of the cause',
    icon: TextSearch,
    keys: ['Alt+i'],
    keywords: ['inspector', 'evidence', 'tags', 'panel'],
  },
  facts: {
    label: 'Facts of the incident',
    icon: NotebookText,
    keywords: ['title', 'date', 'summary', 'product', 'timeline', 'what happened when', 'moments', 'links'],
  },
  people: {
    label: 'People',
    icon: Users,
    keywords: ['attendees', 'facilitator', 'scribe', 'names', 'owners'],
  },
  trash: { label: 'Deleted branches', icon: Trash, keywords: ['trash', 'restore', 'recovered', 'history'] },
} as const satisfies Record<PanelId, ShowRow>

const shown = (row: ShowRow, rest: Pick<Command, 'isEnabled' | 'run'>): Command =>
  command({
    label: row.label,
    icon: row.icon,
    group: 'show',
    keywords: ['show', ...row.keywords],
    keys: row.keys ?? [],
    scope: 'document',
    ...rest,
  })

/** Opens a panel; the open one again has the keyboard, and from inside it closes. */
function showPanel({ panel: open, openPanel }: Ui, panel: PanelId): void {
  if (open === panel && !doesPanelHoldFocus()) focusPanel()
  else openPanel(panel)
}

/** Whoever moves their view themselves follows nobody any more. */
function withOwnView(ui: Ui): Ui {
  if (ui.following !== null) ui.follow(null)
  return ui
}

export const show = {
  ...rowsOf(views, 'view', (view, row) =>
    shown(row, {
      isEnabled: ({ ui }) => ui.getState().view !== view,
      run: ({ ui }) => ui.getState().setView(view),
    }),
  ),
  fit: command({
    label: 'Fit everything on the screen',
    icon: Maximize,
    group: 'show',
    keywords: ['zoom', 'all', 'centre'],
    keys: ['Alt+Digit0'],
    scope: 'document',
    isEnabled: ({ ui }) => ui.getState().viewHandle?.fit !== undefined,
    run: ({ ui }) => withOwnView(ui.getState()).viewHandle?.fit?.(),
  }),
  'zoom-in': command({
    label: 'Zoom in',
    icon: ZoomIn,
    group: 'show',
    keys: ['Alt+='],
    scope: 'document',
    isEnabled: ({ ui }) => ui.getState().viewHandle?.zoomBy !== undefined,
    run: ({ ui }) => withOwnView(ui.getState()).viewHandle?.zoomBy?.(1.25),
  }),
  'zoom-out': command({
    label: 'Zoom out',
    icon: ZoomOut,
    group: 'show',
    keys: ['Alt+-'],
    scope: 'document',
    isEnabled: ({ ui }) => ui.getState().viewHandle?.zoomBy !== undefined,
    run: ({ ui }) => withOwnView(ui.getState()).viewHandle?.zoomBy?.(0.8),
  }),
  ...rowsOf(panels, 'panel', (panel, row) =>
    shown(row, { isEnabled: () => true, run: ({ ui }) => showPanel(ui.getState(), panel) }),
  ),
  'panel-focus': command({
    label: 'Go into the open panel, or back to the tree',
    icon: PanelRight,
    group: 'show',
    keywords: ['focus', 'side', 'keyboard'],
    keys: ['F6'],
    scope: 'everywhere',
    run: ({ ui }) =>
      ui.getState().panel !== null && !doesPanelHoldFocus()
        ? focusPanel()
        : ui.getState().viewHandle?.focus(),
  }),
  ...rowsOf(themes, 'theme', (theme, row) =>
    shown(row, {
      isEnabled: ({ ui }) => ui.getState().theme !== theme,
      run: ({ ui }) => ui.getState().setTheme(theme),
    }),
  ),
  ...rowsOf(headSides, 'head', (headSide, row) =>
    shown(row, {
      isEnabled: ({ ui }) => ui.getState().view === 'fishbone' && ui.getState().headSide !== headSide,
      run: ({ ui }) => ui.getState().setHeadSide(headSide),
    }),
  ),
  'open-wall': command({
    label: 'Open the wall',
    icon: Projector,
    group: 'show',
    keywords: ['projector', 'beamer', 'second window', 'big screen', 'present', 'qr code'],
    scope: 'document',
    // A phone has no second window to drag to the projector.
    isEnabled: () => !isNarrow(),
    run: ({ rcaId }) => {
      window.open(`/r/${rcaId}/wall`, `wall-${rcaId}`)
    },
  }),
  method: command({
    label: 'How to run an RCA',
    icon: GraduationCap,
    group: 'show',
    keywords: ['help', 'method', 'facilitate', 'five whys', 'marks', 'legend'],
    scope: 'document',
    run: ({ ui }) => ui.getState().openDialog('method'),
  }),
  keys: command({
    label: 'List the keys',
    icon: Keyboard,
    group: 'show',
    keywords: ['help', 'shortcuts', 'keyboard'],
    keys: ['?', 'Shift+?', 'F1'],
    scope: 'document',
    run: ({ ui }) => ui.getState().openDialog('keys'),
  }),
} as const
