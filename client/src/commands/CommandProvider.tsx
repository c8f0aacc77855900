import { format } from 'date-fns'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import type { ParentId } from 'shared/model'
import { fieldOfBox } from '../editing/index.ts'
import {
  type Participant,
  useCanWrite,
  useEditor,
  useParticipantsSelector,
  usePerson,
} from '../sync/index.ts'
import { clipboardReader, useToast } from '../ui/index.ts'
import { useUiStore } from '../ui-store/index.ts'
import type { CommandContext, KnownPerson } from './command.ts'
import { createWordsAtStart, watchEditing } from './editing-watch.ts'
import { KeysDialog } from './KeysDialog.tsx'
import { Palette } from './Palette.tsx'
import { ParkLine } from './prompts/ParkLine.tsx'
import { Prompts } from './prompts/Prompts.tsx'
import { CommandContextProvider } from './use-command-context.ts'
import { useShortcuts } from './use-shortcuts.ts'
import { useTreeClipboard } from './use-tree-clipboard.ts'

const samePeople = (a: readonly Participant[], b: readonly Participant[]) =>
  a.length === b.length &&
  a.every(
    (one, at) =>
      one.presence.name === b[at]?.presence.name &&
      one.presence.person === b[at]?.presence.person &&
      one.presence.editing?.id === b[at]?.presence.editing?.id,
  )

/**
 * Around the page of one open RCA, inside `RcaProvider` and `UiStoreProvider`: keys, clipboard, palette, the list of
 * keys and the lines that commands ask for.
 */
export function CommandProvider({ children }: { readonly children: ReactNode }) {
  const editor = useEditor()
  const ui = useUiStore()
  const toast = useToast()
  const canWrite = useCanWrite()
  const participants = useParticipantsSelector(all => all, samePeople)
  const { name } = usePerson()
  // Read at the time of an event, so that the context itself never changes.
  const latest = useRef({ canWrite, participants, toast, name })
  latest.current = { canWrite, participants, toast, name }
  const words = useMemo(createWordsAtStart, [])

  const context = useMemo<CommandContext>(
    () => ({
      editor,
      ui,
      canWrite: () => latest.current.canWrite,
      people: () => {
        const known = new Map<string, KnownPerson>()
        for (const { id, name } of editor.rca().people.values()) known.set(id, { id, name })
        for (const { presence } of latest.current.participants)
          if (presence.name) known.set(presence.person, { id: presence.person, name: presence.name })
        return [...known.values()]
      },
      editedByOthers: () =>
        new Set(
          latest.current.participants.flatMap(({ isMe, presence }): ParentId[] =>
            !isMe && presence.editing ? [presence.editing.id] : [],
          ),
        ),
      hadWords: words.has,
      fieldOf: fieldOfBox,
      cut: { last: null },
      readClipboard: clipboardReader(),
      today: () => format(new Date(), 'yyyy-MM-dd'),
      say: message => latest.current.toast.show(message),
    }),
    [editor, ui, words],
  )

  useEffect(() => watchEditing(context, words), [context, words])
  useShortcuts(context)
  useTreeClipboard(context)

  return (
    <CommandContextProvider value={context}>
      {children}
      <Palette />
      <KeysDialog />
      <ParkLine />
      <Prompts />
    </CommandContextProvider>
  )
}
