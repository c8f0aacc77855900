import type { LucideIcon } from 'lucide-react'
import type { RcaEditor } from 'shared/doc'
import {
  type CauseId,
  type CauseNode,
  isParked,
  isVirtualParent,
  type ParentId,
  type Rca,
  type RcaId,
  type Result,
  refuse,
} from 'shared/model'
import type { ToastMessage } from '../ui/index.ts'
import type { UiStore } from '../ui-store/index.ts'
import type { FindIndex } from './finding/find-index.ts'
import type { KnownPerson } from './known-people.ts'
import type { LastCut } from './last-cut.ts'
import type { PersonHere } from './people-here.ts'
import type { TextFormatsLoader } from './text-formats.ts'

/** What a command acts on. One for each open RCA. */
export interface CommandContext {
  readonly rcaId: RcaId
  readonly editor: RcaEditor
  readonly ui: UiStore
  /** Whether this person may change the document now. */
  readonly canWrite: () => boolean
  readonly people: () => readonly KnownPerson[]
  /** Of these, whom a name can mean: each name once. */
  readonly nameable: () => readonly KnownPerson[]
  /** The others who are in the room just now, each once. */
  readonly here: () => readonly PersonHere[]
  /** The causes in which somebody else has the caret. */
  readonly editedByOthers: () => ReadonlySet<ParentId>
  /** Whether a cause had words when its text was last entered: then it is deleted, not made never to have been. */
  readonly hadWords: (id: CauseId) => boolean
  /** The field of a box that is on the screen and can be typed in; null otherwise. */
  readonly fieldOf: (id: ParentId) => HTMLTextAreaElement | null
  /** What the find bar looks through. */
  readonly findIndex: FindIndex
  /** What reads and writes lists as text. */
  readonly formats: TextFormatsLoader
  /** What was cut in this page and not pasted yet. */
  readonly cut: { last: LastCut | null }
  /** What lies on the clipboard, where the browser lets a page ask for it; null where only its own key gives it. */
  readonly readClipboard: (() => Promise<string>) | null
  /** ISO date `YYYY-MM-DD` of today on this device. */
  readonly today: () => string
  /** One sentence to the person. */
  readonly say: (message: ToastMessage) => void
}

/**
 * Where the keys of a command work: in every field, outside plain fields, only where the tree has the focus, or there
 * only while no text has the caret. Those of `browser` are not ours to hear: the browser makes an event of its own of them (copy, cut, paste).
 */
export type KeyScope = 'everywhere' | 'document' | 'tree' | 'boxes' | 'browser'

/** In the palette, in the help and in menus, commands of one group stand together. */
export type CommandGroup = 'write' | 'arrange' | 'judge' | 'find' | 'show' | 'share'

export interface Command {
  /** On menu, palette and help; sentence case, a verb first. */
  readonly label: string
  readonly icon: LucideIcon
  readonly group: CommandGroup
  /** Words by which the palette finds it besides its label. */
  readonly keywords: readonly string[]
  /** In the syntax of tinykeys; the first is the one that is shown. */
  readonly keys: readonly string[]
  readonly scope: KeyScope
  /** Whether it would do something now. Pure: asked for every row of a menu. */
  readonly isEnabled: (context: CommandContext) => boolean
  /** A refusal is shown to the person by who runs it (`runCommand`). */
  // biome-ignore lint/suspicious/noConfusingVoidType: a command that cannot be refused returns nothing
  readonly run: (context: CommandContext) => Result<unknown> | void
}

type Defaults = 'keywords' | 'keys' | 'scope' | 'isEnabled'

/** A row with what most rows share: no keys, the scope of the tree, always enabled. */
export const command = (row: Omit<Command, Defaults> & Partial<Pick<Command, Defaults>>): Command => ({
  keywords: [],
  keys: [],
  scope: 'tree',
  isEnabled: () => true,
  ...row,
})

/** The rows that a table of the model gives, one for each of its keys. */
export function rowsOf<Key extends string, Row, Prefix extends string>(
  table: Readonly<Record<Key, Row>>,
  prefix: Prefix,
  rowOf: (key: Key, row: Row) => Command,
): Readonly<Record<`${Prefix}:${Key}`, Command>> {
  const entries = (Object.entries(table) as [Key, Row][]).map(([key, row]) => [
    `${prefix}:${key}`,
    rowOf(key, row),
  ])
  return Object.fromEntries(entries) as Record<`${Prefix}:${Key}`, Command>
}

export const rcaOf = ({ editor }: CommandContext): Rca => editor.rca()

/** The box that a command acts on: the one being edited or selected last, as long as it is shown. */
export function primaryOf(context: CommandContext): ParentId | null {
  const id = context.ui.getState().selected.at(-1) ?? null
  return id === null || isVirtualParent(id) || rcaOf(context).causes.has(id) ? id : null
}

/** The cause that a command acts on; null when the problem or nothing is selected. */
export function causeAt(context: CommandContext): CauseNode | null {
  const id = primaryOf(context)
  return id === null || isVirtualParent(id) ? null : (rcaOf(context).causes.get(id) ?? null)
}

/** Whether the view that stands now draws a box: what is parked is drawn in the outline alone. */
export function isDrawn(context: CommandContext, id: ParentId): boolean {
  if (isVirtualParent(id)) return true
  const rca = rcaOf(context)
  return rca.causes.has(id) && (!isParked(rca, id) || context.ui.getState().viewHandle?.drawsParked !== false)
}

/** Every selected cause; the last one is the primary. */
export function everyCauseAt(context: CommandContext): readonly CauseId[] {
  const { causes } = rcaOf(context)
  return context.ui.getState().selected.filter((id): id is CauseId => causes.has(id as CauseId))
}

/** Every selected cause, without those that lie under another selected one. */
export function causesAt(context: CommandContext): readonly CauseId[] {
  const rca = rcaOf(context)
  const chosen = everyCauseAt(context)
  const isInside = (id: CauseId) => {
    for (let at = rca.causes.get(id)?.parent; at !== undefined; at = rca.causes.get(at as CauseId)?.parent)
      if ((chosen as readonly ParentId[]).includes(at)) return true
    return false
  }
  return chosen.filter(id => !isInside(id))
}

/** A command of the one selected cause. */
export const onCause =
  (act: (context: CommandContext, cause: CauseNode) => ReturnType<Command['run']>): Command['run'] =>
  context => {
    const cause = causeAt(context)
    return cause ? act(context, cause) : refuse('unknown-cause', 'Select a cause first.')
  }

/** A command of every selected cause, those under another one as well. */
export const onCauses =
  (
    act: (context: CommandContext, causes: readonly CauseNode[]) => ReturnType<Command['run']>,
  ): Command['run'] =>
  context => {
    const { causes } = rcaOf(context)
    const chosen = everyCauseAt(context).flatMap(id => causes.get(id) ?? [])
    return chosen.length > 0 ? act(context, chosen) : refuse('unknown-cause', 'Select a cause first.')
  }

export const canChange = (context: CommandContext): boolean => context.canWrite()
export const canChangeCause = (context: CommandContext): boolean =>
  context.canWrite() && everyCauseAt(context).length > 0
/** For what is said of one cause alone: with several selected it would not be seen which one is meant. */
export const canChangeOneCause = (context: CommandContext): boolean =>
  context.canWrite() && causeAt(context) !== null && context.ui.getState().selected.length === 1
