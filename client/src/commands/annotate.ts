import {
  FileSearch,
  ListPlus,
  ParkingSquare,
  PencilLine,
  SquareCheckBig,
  Strikethrough,
  Tag,
} from 'lucide-react'
import { parkCause, strikeWording } from 'shared/doc'
import { HEAD, PARKED } from 'shared/model'
import { targetOfBox } from '../ui-store/index.ts'
import { canChange, canChangeCause, causeAt, command, onCause, primaryOf } from './command.ts'

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
    run: context =>
      context.ui
        .getState()
        .openPrompt({ of: 'action-item', cause: primaryOf(context) ?? HEAD, turnedFrom: null }),
  }),
  'add-evidence': command({
    label: 'Add evidence …',
    icon: FileSearch,
    group: 'judge',
    keywords: ['proof', 'link', 'log', 'why do we believe it'],
    keys: ['Alt+e'],
    isEnabled: canChangeCause,
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
    run: onCause((context, cause) => {
      context.ui.getState().openPrompt({ of: 'tag', cause: cause.id })
    }),
  }),
  'strike-wording': command({
    label: 'Strike the wording',
    icon: Strikethrough,
    group: 'judge',
    keywords: ['strike through', 'correct', 'earlier wording', 'rephrase'],
    keys: ['$mod+Shift+x'],
    isEnabled: context => canChangeCause(context) && causeAt(context)?.text.trim() !== '',
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
    isEnabled: context => canChangeCause(context) && causeAt(context)?.parent !== PARKED,
    run: onCause(({ editor, ui }, cause) => {
      const result = parkCause(editor, { id: cause.id })
      if (result.ok) ui.getState().announce('Parked')
      return result
    }),
  }),
} as const
