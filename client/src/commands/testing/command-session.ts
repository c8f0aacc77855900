import { createRcaUpdate, openEditor, type RcaEditor } from 'shared/doc'
import { subtreeToMarkdown } from 'shared/exporters'
import { importText } from 'shared/importers'
import {
  type CauseId,
  HEAD,
  type ParentId,
  type PersonId,
  type RcaDraft,
  type RcaId,
  unwrap,
  walk,
} from 'shared/model'
import * as Y from 'yjs'
import {
  intentInText,
  intentOnSelection,
  type Keystroke,
  placeOf,
  shorthandOf,
  textOf,
} from '../../editing/index.ts'
import type { ToastMessage } from '../../ui/index.ts'
import { boxOf, createUiStore, type UiStore } from '../../ui-store/index.ts'
import { watchFocus } from '../branch.ts'
import type { CommandContext } from '../command.ts'
import { type CommandId, runCommand } from '../command-table.ts'
import { createWordsAtStart, watchEditing } from '../editing-watch.ts'
import { createFindIndex } from '../finding/find-index.ts'
import { watchFolds } from '../fold-watch.ts'
import { keyInDeleted, performIntent, typeInto } from '../perform-intent.ts'
import { turnShorthand } from '../shorthand.ts'
import type { TextFormats } from '../text-formats.ts'

/** A person at the keyboard of a real document, without a browser: for tests. */
export interface CommandSession {
  readonly context: CommandContext
  readonly editor: RcaEditor
  readonly ui: UiStore
  /** What lies on the clipboard; null when the person does not let the page read it. */
  clipboard: string | null
  /** Whether the person may write: not after the connection has ended for good. */
  canWrite: boolean
  /** Whether the keyboard is in the open panel. */
  isInPanel: boolean
  /** Everything said to the person so far. */
  readonly said: readonly ToastMessage[]
  /** Presses keys one after the other; a text of several letters is typed letter by letter. */
  readonly press: (...keys: readonly string[]) => void
  readonly run: (id: CommandId) => boolean
  readonly select: (text: string) => void
  readonly edit: (text: string) => void
  readonly idOf: (text: string) => CauseId
  /** The tree as indented lines, the selected box in brackets, the edited one with a bar behind it. */
  readonly lines: () => readonly string[]
}

const NAMED = /^(Enter|Tab|Shift\+Tab|Escape|Backspace|Delete|Arrow\w+)$/

function keystroke(key: string): Keystroke {
  const isShift = key.startsWith('Shift+')
  const bare = isShift ? key.slice(6) : key
  return {
    key: bare,
    shift: isShift,
    alt: false,
    mod: false,
    isTyping: bare.length === 1,
    isComposing: false,
  }
}

/** Loaded, as they are from a moment after the page has opened. */
export const textFormats: TextFormats = { subtreeToMarkdown, importText }

let sessions = 0

/** Opens a document that holds an outline; a second person joins by the same `doc`. */
export function commandSession(outline = '', doc = new Y.Doc()): CommandSession {
  let made = 0
  const person = `person-${sessions++}`
  const newId = () => `${person}-${(made++).toString().padStart(12, '0')}`
  const context0 = { by: person as PersonId, now: () => 1_700_000_000_000 + made, random: () => 0.5, newId }
  if (outline !== '') {
    const draft: RcaDraft = unwrap(importText(outline, { newId, today: '2012-02-20' }))
    Y.applyUpdate(doc, createRcaUpdate(draft, { ...context0, clientId: 1 }))
  }
  const editor = openEditor(doc, { ...context0, mayWrite: () => session.canWrite })
  const ui = createUiStore({ storage: { read: () => null, write: () => {} } })
  const said: ToastMessage[] = []
  const words = createWordsAtStart()
  const context: CommandContext = {
    rcaId: 'a'.repeat(22) as RcaId,
    editor,
    ui,
    canWrite: () => session.canWrite,
    people: () => [...editor.rca().people.values()],
    nameable: () => [...editor.rca().people.values()],
    here: () => [],
    editedByOthers: () => new Set(),
    hadWords: words.has,
    fieldOf: () => null,
    findIndex: createFindIndex(),
    formats: { use: use => use(textFormats), preload: () => {} },
    cut: { last: null },
    readClipboard: async () => {
      if (session.clipboard === null) throw new Error('refused')
      return session.clipboard
    },
    today: () => '2012-02-20',
    say: message => said.push(message),
  }
  watchEditing(context, words)
  watchFolds(context, () => session.isInPanel)
  watchFocus(context)

  const idOf = (text: string): CauseId => {
    for (const cause of editor.rca().causes.values()) if (cause.text === text) return cause.id
    throw new Error(`no cause says "${text}"`)
  }

  const pressOne = (key: string) => {
    const stroke = keystroke(key)
    const { editing, selected } = ui.getState()
    const id = (editing && boxOf(editing.target)) ?? selected.at(-1)
    const place = id === undefined ? null : placeOf(editor.rca(), id)
    if (id === undefined) return
    if (!place) return void (editing && keyInDeleted(context, id, stroke))
    if (!editing) return void performIntent(context, id, intentOnSelection(stroke, place), stroke)
    const text = textOf(editor.rca(), editing.target) ?? ''
    const at = { start: text.length, end: text.length, isFirstLine: true, isLastLine: true }
    if (performIntent(context, id, intentInText(stroke, { text, ...at }, place), stroke)) return
    if (!stroke.isTyping) return
    typeInto(context, id, stroke)
    const now = placeOf(editor.rca(), id)
    const typed = textOf(editor.rca(), editing.target) ?? ''
    const meant = now && shorthandOf(typed, now)
    if (meant) turnShorthand(context, id, meant, typed)
  }

  const label = (id: ParentId, text: string) => {
    const { editing, selected } = ui.getState()
    if (editing && boxOf(editing.target) === id) return `${text}|`
    return selected.includes(id) ? `[${text}]` : text
  }

  const session: CommandSession = {
    clipboard: null,
    canWrite: true,
    isInPanel: false,
    context,
    editor,
    ui,
    said,
    press: (...keys) => {
      for (const key of keys) for (const one of NAMED.test(key) ? [key] : key) pressOne(one)
    },
    run: id => runCommand(context, id),
    select: text => ui.getState().select([text === editor.rca().problem ? HEAD : idOf(text)]),
    edit: text => ui.getState().edit({ of: 'cause', id: idOf(text) }, 'end'),
    idOf,
    lines: () => [
      label(HEAD, editor.rca().problem),
      ...Array.from(
        walk(editor.rca()),
        ({ cause, depth }) => '  '.repeat(depth) + label(cause.id, cause.text),
      ),
    ],
  }
  return session
}
