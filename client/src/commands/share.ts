import { BookCopy, Clipboard, ClipboardPaste, Scissors, UserPlus } from 'lucide-react'
import { copyText } from '../ui/index.ts'
import { copyTree, cutTree, pasteTree } from './clipboard.ts'
import { type CommandContext, canChange, causesAt, command } from './command.ts'

/** By menu and palette; the keys come as events of the browser (`useTreeClipboard`). Works on plain http as well. */
function putOnClipboard({ say }: CommandContext, text: string): void {
  copyText(text).then(isCopied => {
    if (!isCopied) say({ text: 'The browser does not let us copy. Press Ctrl+C (⌘C).', kind: 'problem' })
  })
}

function pasteFromClipboard(context: CommandContext): void {
  const { readClipboard, say } = context
  const tell = (text: string) => say({ text, kind: 'problem', id: 'refusal' })
  const paste = (text: string) => {
    if (text.trim() === '') return tell('There is no text on the clipboard.')
    const result = pasteTree(context, text)
    if (!result.ok) tell(result.error.message)
  }
  readClipboard?.().then(paste, () =>
    tell('The browser does not let us read the clipboard. Press Ctrl+V (⌘V).'),
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
  copy: command({
    label: 'Copy as a list',
    icon: Clipboard,
    group: 'share',
    keywords: ['clipboard', 'markdown', 'subtree'],
    keys: ['$mod+c'],
    scope: 'browser',
    isEnabled: hasSelection,
    run: context => putOnClipboard(context, copyTree(context)),
  }),
  cut: command({
    label: 'Cut',
    icon: Scissors,
    group: 'share',
    keywords: ['clipboard', 'move'],
    keys: ['$mod+x'],
    scope: 'browser',
    isEnabled: context => canChange(context) && hasSelection(context),
    run: context => {
      const result = cutTree(context)
      if (result.ok) putOnClipboard(context, result.value)
      return result
    },
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
