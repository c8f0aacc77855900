import { BookCopy, Clipboard, ClipboardPaste, Printer, Scissors, UserPlus } from 'lucide-react'
import type { CauseId } from 'shared/model'
import { copyText } from '../ui/index.ts'
import { copyTree, cutTree, pasteInstead, pasteTree } from './clipboard.ts'
import { type CommandContext, canChange, causesAt, command } from './command.ts'

/** For menu and palette; the keys come as events of the browser (`useTreeClipboard`). Works on plain http as well. */
export function putOnClipboard({ say }: CommandContext, text: string): void {
  copyText(text).then(isCopied => {
    if (!isCopied) say({ text: 'The browser does not let us copy. Press Ctrl+C (⌘C).', kind: 'problem' })
  })
}

function cutToClipboard(context: CommandContext): void {
  context.formats.use(formats => {
    const result = cutTree(context, formats)
    if (result.ok) putOnClipboard(context, result.value)
    else context.say({ text: result.error.message, kind: 'problem', id: 'refusal' })
  })
}

/** Under what is selected; with `instead`, in the place of an empty cause. */
export function pasteText(context: CommandContext, text: string, instead?: CauseId): void {
  context.formats.use(formats => {
    const result = instead ? pasteInstead(context, formats, text, instead) : pasteTree(context, formats, text)
    if (!result.ok) context.say({ text: result.error.message, kind: 'problem', id: 'refusal' })
  })
}

function pasteFromClipboard(context: CommandContext): void {
  const tell = (text: string) => context.say({ text, kind: 'problem', id: 'refusal' })
  context.readClipboard?.().then(
    text => (text.trim() === '' ? tell('There is no text on the clipboard.') : pasteText(context, text)),
    () => tell('The browser does not let us read the clipboard. Press Ctrl+V (⌘V).'),
  )
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
  print: command({
    label: 'Print',
    icon: Printer,
    group: 'share',
    keywords: ['paper', 'a4', 'a3', 'pdf'],
    keys: ['$mod+p'],
    scope: 'browser',
    run: () => window.print(),
  }),
  copy: command({
    label: 'Copy as a list',
    icon: Clipboard,
    group: 'share',
    keywords: ['clipboard', 'markdown', 'subtree'],
    keys: ['$mod+c'],
    scope: 'browser',
    isEnabled: hasSelection,
    run: context => context.formats.use(formats => putOnClipboard(context, copyTree(context, formats))),
  }),
  cut: command({
    label: 'Cut',
    icon: Scissors,
    group: 'share',
    keywords: ['clipboard', 'move'],
    keys: ['$mod+x'],
    scope: 'browser',
    isEnabled: context => canChange(context) && hasSelection(context),
    run: cutToClipboard,
  }),
  paste: command({
    label: 'Paste a list below',
    icon: ClipboardPaste,
    group: 'share',
    keywords: ['clipboard', 'markdown', 'import', 'outline'],
    keys: ['$mod+v'],
    scope: 'browser',
    // Where a page may not read the clipboard there is the browser's own key, and no row that could not do it.
    isEnabled: context => canChange(context) && context.readClipboard !== null,
    run: pasteFromClipboard,
  }),
} as const
