import { BookCopy, Clipboard, ClipboardPaste, Scissors, UserPlus } from 'lucide-react'
import { type CommandContext, canChange, causesAt, command } from './command.ts'

/**
 * Asks the browser for a copy or cut event, which the tree answers (`clipboard.ts`): so the same way serves keys, menu
 * and palette, and needs no permission nor a secure context.
 */
const askFor = (event: 'copy' | 'cut') => (context: CommandContext) => {
  context.ui.getState().viewHandle?.focus()
  document.execCommand(event)
}

const hasSelection = (context: CommandContext) => causesAt(context).length > 0

export const share = {
  invite: command({
    label: 'Invite',
    icon: UserPlus,
    group: 'share',
    keywords: ['link', 'qr code', 'join', 'share'],
    scope: 'document',
    run: ({ ui }) => ui.getState().openDialog('invite'),
  }),
  export: command({
    label: 'Copy for wiki',
    icon: BookCopy,
    group: 'share',
    keywords: ['export', 'markdown', 'publish', 'download'],
    keys: ['Alt+w'],
    scope: 'document',
    run: ({ ui }) => ui.getState().openDialog('export'),
  }),
  copy: command({
    label: 'Copy as a list',
    icon: Clipboard,
    group: 'share',
    keywords: ['clipboard', 'markdown', 'subtree'],
    keys: ['$mod+c'],
    scope: 'browser',
    isEnabled: hasSelection,
    run: askFor('copy'),
  }),
  cut: command({
    label: 'Cut',
    icon: Scissors,
    group: 'share',
    keywords: ['clipboard', 'move'],
    keys: ['$mod+x'],
    scope: 'browser',
    isEnabled: context => canChange(context) && hasSelection(context),
    run: askFor('cut'),
  }),
  paste: command({
    label: 'Paste a list below',
    icon: ClipboardPaste,
    group: 'share',
    keywords: ['clipboard', 'markdown', 'import', 'outline'],
    keys: ['$mod+v'],
    scope: 'browser',
    isEnabled: canChange,
    // Reading the clipboard is the browser's: only its own key gives the text on every address.
    run: context => context.say({ text: 'Press Ctrl+V (⌘V) to paste.', id: 'paste' }),
  }),
} as const
