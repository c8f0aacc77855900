import type { Html, ListItem, PhrasingContent } from 'mdast'
import type { Options } from 'mdast-util-to-markdown'
import {
  type ActionItem,
  actionItemStates,
  actionItemsByCause,
  type CauseId,
  type CauseNode,
  dispositions,
  HEAD,
  mentionable,
  mentionOf,
  PARKED,
  type PersonId,
  type Rca,
  verifications,
  walk,
} from '../model/index.ts'
import { glue, listItem, words } from './markdown.ts'
import { visibleText } from './visible-text.ts'
import { levelOf, type TreeItem, writeTree } from './write-tree.ts'

/** What the outline importer would read as a sign where the text means only itself. */
const SIGNS: NonNullable<Options['unsafe']> = [
  { character: '!', atBreak: true, after: '\\s' },
  { character: '\u2610', atBreak: true },
  { character: '\u2611', atBreak: true },
  { character: '\u2612', atBreak: true },
  { character: '@', atBreak: true },
  { character: '@', before: '\\s', inConstruct: 'phrasing' },
  { character: ';', after: '\\s', inConstruct: 'phrasing' },
  { character: '(', after: '(?:dropped|parked)', inConstruct: 'phrasing' },
]

/**
 * Causes with all that lies below them as a Markdown list for the clipboard: action items as boxes, stop reasons behind
 * "=". The outline importer makes the same forest of it (X7): texts, earlier wordings, verifications, dispositions,
 * references by name, action items with owners, due date and state. Evidence, tags and kinds stay behind.
 */
export function subtreeToMarkdown(rca: Rca, ids: Iterable<CauseId>): string {
  const hanging = actionItemsByCause(rca.actionItems.values())
  const mention = mentionsOf(rca)
  const tree: TreeItem[] = []
  for (const { cause, depth } of stepsOf(rca, ids)) {
    const level = levelOf(depth)
    const items = (hanging.get(cause.id) ?? []).filter(each => visibleText(each.text) !== '')
    const notes = [...stopLinesOf(cause), ...items.map(each => actionItemOf(each, mention))]
    tree.push({ item: listItem(labelOf(cause)), level })
    tree.push(...notes.map(item => ({ item, level: level + 1 })))
  }
  return writeTree(tree, SIGNS)
}

/** The topmost of these causes in reading order, each with what lies below it. */
function* stepsOf(
  rca: Rca,
  ids: Iterable<CauseId>,
): Generator<{ readonly cause: CauseNode; readonly depth: number }> {
  const chosen = new Set(ids)
  for (const from of [HEAD, PARKED] as const) {
    let top: number | null = null
    for (const { cause, depth } of walk(rca, from)) {
      if (top !== null && depth <= top) top = null
      if (top === null && chosen.has(cause.id)) top = depth
      if (top !== null) yield { cause, depth: depth - top + 1 }
    }
  }
}

/** As it is: a sign of ours, which must not be escaped. */
const raw = (value: string): Html => ({ type: 'html', value })

function labelOf(cause: CauseNode): readonly PhrasingContent[] {
  const struck = cause.wordings.filter(wording => visibleText(wording.text) !== '')
  return [
    ...struck.flatMap((wording): PhrasingContent[] => [
      { type: 'delete', children: [words(wording.text)] },
      glue(' '),
    ]),
    words(cause.text),
  ]
}

function stopLinesOf(cause: CauseNode): readonly ListItem[] {
  const { wording } = verifications[cause.verification]
  const stop = stopOf(cause)
  return [...(stop ? [listItem(stop)] : []), ...(wording ? [listItem([raw('= '), glue(wording)])] : [])]
}

/** "= covered by another RCA: 16 Feb 2012; their action 2", "= too expensive: three weeks; see 16 Feb 2012". */
function stopOf({ disposition, dispositionNote, reference }: CauseNode): readonly PhrasingContent[] | null {
  const other = visibleText(reference?.title ?? '') || (reference?.rca ?? '')
  if (!disposition && !other) return null
  const note = visibleText(dispositionNote)
  const row = disposition && dispositions[disposition]
  const asksForRca = row === null || row.detail === 'reference'
  const [first, second] = asksForRca ? [other, note] : [note, other && `see ${other}`]
  return [
    raw('= '),
    glue(row?.wording ?? 'see'),
    ...(first || second ? [glue(': '), words(first)] : []),
    ...(second ? [raw('; '), words(second)] : []),
  ]
}

/** "@JTF " for an owner, empty where no mention means them; asked once each, as it takes a look at everybody. */
function mentionsOf(rca: Rca): (owner: PersonId) => string {
  const people = Array.from(rca.people.values(), mentionable)
  const known = new Map<PersonId, string>()
  return owner => {
    const person = rca.people.get(owner)
    const mention = known.get(owner) ?? (person && mentionOf(person, people)) ?? ''
    known.set(owner, mention)
    return mention && `@${mention} `
  }
}

/** "[ ] Schedule DR review @JTF due 2026-12-01": who and when always, so that the text's own end is not taken for it. */
function actionItemOf(item: ActionItem, mention: (owner: PersonId) => string): ListItem {
  const owners = item.owners.map(mention).join('')
  const { isTicked, wording } = actionItemStates[item.state]
  const reason = visibleText(item.stateReason)
  return listItem(
    [
      words(item.text),
      raw(` ${owners}due ${item.due ?? 'none'}`),
      ...(wording ? [raw(` (${wording}`), ...(reason ? [glue(`: ${reason}`)] : []), raw(')')] : []),
    ],
    isTicked,
  )
}
