import {
  ancestorsOf,
  type CauseId,
  type CauseNode,
  HEAD,
  isWithin,
  PARKED,
  type ParentId,
  type PersonId,
  type Rca,
  walk,
} from 'shared/model'
import { bestMatches } from './best-matches.ts'
import type { CommandContext } from './command.ts'
import { type CommandId, commandIds, commandOf } from './command-table.ts'

export type PaletteItem =
  | {
      readonly is: 'command'
      readonly id: CommandId
      readonly label: string
      readonly words: readonly string[]
    }
  | { readonly is: 'box'; readonly id: ParentId; readonly label: string; readonly path: string }
  /** Somebody who is here; `path` says where. */
  | { readonly is: 'person'; readonly id: PersonId; readonly label: string; readonly path: string }

/** More cannot be read; typing another letter is quicker than scrolling. */
const LIMIT = 50

/** The commands that can run now, those that write first; the palette itself is not among them. */
export const commandItems = (context: CommandContext): readonly PaletteItem[] =>
  commandIds
    .filter(id => id !== 'palette' && commandOf(id).isEnabled(context))
    .map(id => ({ is: 'command', id, label: commandOf(id).label, words: commandOf(id).keywords }))

/** The others in the room. */
export const personItems = ({ here }: CommandContext): readonly PaletteItem[] =>
  here().map(({ id, name, place }) => ({ is: 'person', id, label: name, path: place }))

/** Every box with a text, in reading order: the problem, the tree, the parked lines. */
export function boxItems(
  rca: Rca,
  isOffered: (id: ParentId) => boolean = () => true,
): readonly PaletteItem[] {
  const items: PaletteItem[] = [{ is: 'box', id: HEAD, label: rca.problem || 'Problem', path: '' }]
  for (const from of [HEAD, PARKED] as const)
    for (const { cause } of walk(rca, from))
      if (cause.text.trim() !== '')
        items.push({ is: 'box', id: cause.id, label: cause.text, path: pathOf(rca, cause) })
  return items.filter(item => isOffered(item.id as ParentId))
}

/** Where a cause may be moved: to every box but itself, what lies under it, and where it is already. */
export const placesFor = (rca: Rca, ids: readonly CauseId[]): readonly PaletteItem[] =>
  boxItems(
    rca,
    id =>
      !ids.some(moved => isWithin(rca, id, moved)) && ids.some(moved => rca.causes.get(moved)?.parent !== id),
  )

const pathOf = (rca: Rca, cause: CauseNode): string =>
  ancestorsOf(rca, cause.id)
    .map(ancestor => ancestor.text)
    .reverse()
    .join(' › ')

export const paletteMatches = (query: string, items: readonly PaletteItem[]): readonly PaletteItem[] =>
  bestMatches(
    query,
    items,
    item => (item.is === 'command' ? [item.label, ...item.words] : [item.label]),
    LIMIT,
  )
