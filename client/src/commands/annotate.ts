import {
  FileSearch,
  ListPlus,
  ParkingSquare,
  PencilLine,
  SquareCheckBig,
  Strikethrough,
  Tag,
} from 'lucide-react'
import { parkCauses, strikeWording } from 'shared/doc'
import { type CauseId, HEAD, PARKED } from 'shared/model'
import { targetOfBox } from '../ui-store/index.ts'
import {
  type CommandContext,
  canChange,
  canChangeCause,
  canChangeOneCause,
  causeAt,
  causesAt,
  command,
  onCause,
  onCauses,
  primaryOf,
  rcaOf,
} from './command.ts'
import { boxAfterRemoval } from './remove.ts'
import { askFromEmpty } from './shorthand.ts'

/** The selected causes that are not parked lines already. */
const placedAt = (context: CommandContext): readonly CauseId[] =>
  causesAt(context).filter(id => rcaOf(context).causes.get(id)?.parent !== PARKED)

export const annotate = {
  edit: command({
    label: 'Edit the text',
    icon: PencilLine,
    group: 'write',
    keywords: ['rename', 'type', 'change'],
    keys: ['F2'],
    isEnabled: context => canChange(context) && primaryOf(context) !== null,
    run: context => {
      const target = targetOfBox(primaryOf(context) ?? PARKED)
      if (target) context.ui.getState().edit(target, 'end')
    },
  }),
  'add-action-item': command({
    label: 'Add an action …',
    icon: SquareCheckBig,
    group: 'write',
    keywords: ['action item', 'to do', 'countermeasure', 'fix'],
    keys: ['$mod+Enter'],
    isEnabled: canChange,
    run: context => {
      const cause = primaryOf(context) ?? HEAD
      return (
        askFromEmpty(context, 'action-item') ??
        context.ui.getState().openPrompt({ of: 'action-item', cause, turnedFrom: null })
      )
    },
  }),
  'add-evidence': command({
    label: 'Add evidence …',
    icon: FileSearch,
    group: 'judge',
    keywords: ['proof', 'link', 'log', 'why do we believe it'],
    keys: ['Alt+e'],
    isEnabled: canChangeOneCause,
    run: onCause((context, cause) => {
      context.ui.getState().openPrompt({ of: 'evidence', cause: cause.id })
    }),
  }),
  'add-tag': command({
    label: 'Add or remove a tag …',
    icon: Tag,
    group: 'judge',
    keywords: ['label', 'keyword'],
    keys: ['Alt+t'],
    isEnabled: canChangeCause,
    run: onCauses((context, causes) => {
      const ids = causes.map(cause => cause.id)
      const cause = ids.at(-1)
      if (cause) context.ui.getState().openPrompt({ of: 'tag', cause, also: ids.slice(0, -1) })
    }),
  }),
  'strike-wording': command({
    label: 'Strike the wording',
    icon: Strikethrough,
    group: 'judge',
    keywords: ['strike through', 'correct', 'earlier wording', 'rephrase'],
    keys: ['$mod+Shift+x'],
    isEnabled: context => canChangeOneCause(context) && causeAt(context)?.text.trim() !== '',
    run: onCause((context, cause) => {
      // A selection in the field is the part to strike; without one it is the whole.
      const field = context.fieldOf(cause.id)
      const part = field?.value.slice(field.selectionStart, field.selectionEnd).trim()
      const result = strikeWording(context.editor, { id: cause.id, text: part || cause.text })
      if (result.ok) context.ui.getState().edit({ of: 'cause', id: cause.id }, 'end')
      return result
    }),
  }),
  'park-line': command({
    label: 'Park a line …',
    icon: ListPlus,
    group: 'write',
    keywords: ['also raised', 'note', 'later', 'parking lot'],
    keys: ['$mod+j'],
    scope: 'everywhere',
    isEnabled: canChange,
    run: context => context.ui.getState().openDialog('park'),
  }),
  'park-cause': command({
    label: 'Park it',
    icon: ParkingSquare,
    group: 'arrange',
    keywords: ['also raised', 'set aside', 'parking lot'],
    keys: ['Alt+p'],
    isEnabled: context => context.canWrite() && placedAt(context).length > 0,
    run: context => {
      const ids = placedAt(context)
      const next = boxAfterRemoval(context, ids)
      const result = parkCauses(context.editor, { ids })
      if (!result.ok) return result
      if (next !== null) context.ui.getState().select([next])
      context.ui.getState().announce('Parked')
      return result
    },
  }),
} as const
