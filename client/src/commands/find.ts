import {
  ArrowDownToLine,
  ArrowUpToLine,
  BoxSelect,
  ChevronsDownUp,
  ChevronsUpDown,
  Crosshair,
  FoldVertical,
  Search,
  SkipForward,
  TextSearch,
} from 'lucide-react'
import { type CauseId, childrenOf, HEAD, walk } from 'shared/model'
import { foldsOfDrawing } from '../ui-store/index.ts'
import { goTo } from './close-chain.ts'
import { causeAt, command, primaryOf, rcaOf } from './command.ts'
import { openFind, stepToMatch } from './finding/find-step.ts'
import { hidingOf } from './fold-watch.ts'
import { nextOpenEnd } from './next-open-end.ts'

export const find = {
  palette: command({
    label: 'Find a command or a cause',
    icon: Search,
    group: 'find',
    keywords: ['palette', 'search', 'go to'],
    keys: ['$mod+k'],
    scope: 'everywhere',
    run: context => context.ui.getState().openDialog('palette'),
  }),
  find: command({
    label: 'Find in the tree',
    icon: TextSearch,
    group: 'find',
    keywords: ['search', 'words', 'look for'],
    keys: ['$mod+f'],
    scope: 'document',
    run: openFind,
  }),
  'find-next': command({
    label: 'Find the next match',
    icon: ArrowDownToLine,
    group: 'find',
    keywords: ['search again', 'forward'],
    keys: ['F3', '$mod+g'],
    scope: 'document',
    run: context => stepToMatch(context, 1),
  }),
  'find-previous': command({
    label: 'Find the previous match',
    icon: ArrowUpToLine,
    group: 'find',
    keywords: ['search back', 'backward'],
    keys: ['Shift+F3', '$mod+Shift+g'],
    scope: 'document',
    run: context => stepToMatch(context, -1),
  }),
  'next-open-end': command({
    label: 'Go to the next open end',
    icon: SkipForward,
    group: 'find',
    keywords: ['leaf', 'unfinished', 'jump'],
    keys: ['$mod+e'],
    scope: 'document',
    isEnabled: context => nextOpenEnd(context, null) !== null,
    run: context => {
      const next = nextOpenEnd(context, primaryOf(context))
      if (next) goTo(context, next)
    },
  }),
  'go-to-problem': command({
    label: 'Go to the problem',
    icon: Crosshair,
    group: 'find',
    keywords: ['head', 'top', 'home'],
    keys: ['$mod+Home'],
    scope: 'document',
    run: context => goTo(context, HEAD),
  }),
  'select-all': command({
    label: 'Select every cause',
    icon: BoxSelect,
    group: 'find',
    keys: ['$mod+a'],
    scope: 'boxes',
    isEnabled: context => rcaOf(context).causes.size > 0,
    run: context => {
      const ids = Array.from(walk(rcaOf(context)), step => step.cause.id)
      const isHidden = (id: CauseId) => hidingOf(context, id).length > 0
      // The primary is one that is in sight: nothing opens for it.
      const [hidden, shown] = [ids.filter(isHidden), ids.filter(id => !isHidden(id))]
      context.ui.getState().select([...hidden, ...shown])
    },
  }),
  'toggle-collapsed': command({
    label: 'Collapse or expand',
    icon: FoldVertical,
    group: 'find',
    keywords: ['fold', 'hide', 'open', 'close'],
    keys: ['$mod+.'],
    isEnabled: context => {
      const cause = causeAt(context)
      return cause !== null && childrenOf(rcaOf(context), cause.id).length > 0
    },
    run: context => {
      const cause = causeAt(context)
      if (cause) context.ui.getState().toggleCollapsed(cause.id)
    },
  }),
  'collapse-all': command({
    label: 'Collapse below the first causes',
    icon: ChevronsDownUp,
    group: 'find',
    keywords: ['fold', 'overview'],
    isEnabled: context => rcaOf(context).causes.size > 0,
    run: context => {
      const rca = rcaOf(context)
      const inner = Array.from(walk(rca)).filter(
        ({ cause, depth }) => depth >= 2 && childrenOf(rca, cause.id).length > 0,
      )
      context.ui.getState().setCollapsed(inner.map(({ cause }) => cause.id))
    },
  }),
  'expand-all': command({
    label: 'Expand everything',
    icon: ChevronsUpDown,
    group: 'find',
    keywords: ['unfold', 'open all'],
    isEnabled: ({ ui }) => foldsOfDrawing(ui.getState()).size > 0,
    run: context => context.ui.getState().setCollapsed([]),
  }),
} as const
