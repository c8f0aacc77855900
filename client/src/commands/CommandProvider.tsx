import { format } from 'date-fns'
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ParentId } from 'shared/model'
import { fieldOfBox } from '../editing/index.ts'
import { useCanWrite, useEditor, usePresence, useRcaId } from '../sync/index.ts'
import { clipboardReader, doesPanelHoldFocus, useToast, useWarnOnLeave, whenIdle } from '../ui/index.ts'
import { useUi, useUiStore } from '../ui-store/index.ts'
import { watchFocus } from './branch.ts'
import type { CommandContext } from './command.ts'
import { createWordsAtStart, watchEditing } from './editing-watch.ts'
import { createFindIndex } from './finding/find-index.ts'
import { watchFolds } from './fold-watch.ts'
import { KeysDialog } from './KeysDialog.tsx'
import { eachNameOnce, knownPeople, presentPeople } from './known-people.ts'
import { Palette } from './Palette.tsx'
import { peopleHere } from './people-here.ts'
import { keepDrafts } from './prompts/keep-drafts.ts'
import { ParkLine } from './prompts/ParkLine.tsx'
import { Prompts } from './prompts/Prompts.tsx'
import { createTextFormats } from './text-formats.ts'
import { useTidyEmpty } from './tidy-empty.ts'
import { CommandContextProvider } from './use-command-context.ts'
import { useShortcuts } from './use-shortcuts.ts'
import { useTreeClipboard } from './use-tree-clipboard.ts'

/**
 * Around the page of one open RCA, inside `RcaProvider` and `UiStoreProvider`: keys, clipboard, palette, the list of
 * keys and the lines that commands ask for.
 */
export function CommandProvider({ children }: { readonly children: ReactNode }) {
  const rcaId = useRcaId()
  const editor = useEditor()
  const ui = useUiStore()
  const toast = useToast()
  const canWrite = useCanWrite()
  const { participants } = usePresence()
  // Read at the time of an event, so that the context itself never changes.
  const latest = useRef({ canWrite, toast })
  latest.current = { canWrite, toast }
  const words = useMemo(createWordsAtStart, [])
  const [formats] = useState(() =>
    createTextFormats(() =>
      latest.current.toast.show({
        text: 'The server does not answer, and this page has not loaded what copying needs.',
        kind: 'problem',
      }),
    ),
  )
  useEffect(() => whenIdle(formats.preload), [formats])

  const people = useCallback(
    () => knownPeople(editor.rca().people.values(), presentPeople(participants())),
    [editor, participants],
  )
  const context = useMemo<CommandContext>(
    () => ({
      rcaId,
      editor,
      ui,
      canWrite: () => latest.current.canWrite,
      people,
      nameable: () => eachNameOnce(people()),
      here: () => peopleHere(participants(), editor.rca()),
      editedByOthers: () =>
        new Set(
          participants().flatMap(({ isMe, presence }): ParentId[] =>
            !isMe && presence.editing ? [presence.editing.id] : [],
          ),
        ),
      hadWords: words.has,
      fieldOf: fieldOfBox,
      findIndex: createFindIndex(),
      formats,
      cut: { last: null },
      readClipboard: clipboardReader(),
      today: () => format(new Date(), 'yyyy-MM-dd'),
      say: message => latest.current.toast.show(message),
    }),
    [rcaId, editor, ui, people, words, participants, formats],
  )

  // Before the document is closed and while the socket still takes it: what was left empty vanishes for everybody, and
  // what stands in lines is kept.
  useLayoutEffect(() => {
    const stops = [watchEditing(context, words), watchFolds(context, doesPanelHoldFocus), watchFocus(context)]
    const leave = () => {
      context.ui.getState().stopEditing()
      context.ui.getState().openPrompt(null)
      keepDrafts(context)
    }
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
      for (const stop of stops) stop()
    }
  }, [context, words])
  // Also for lines that wait for their question.
  useWarnOnLeave(useUi(({ drafts }) => [...drafts.values()].some(({ text }) => text.trim() !== '')))
  useShortcuts(context)
  useTreeClipboard(context)
  useTidyEmpty(context)

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
