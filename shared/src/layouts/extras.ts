import {
  type ActionItem,
  type CauseId,
  type CauseNode,
  childrenOf,
  dispositions,
  HEAD,
  initialsOf,
  isAccountedFor,
  PARKED,
  type Rca,
  type Reference,
  verifications,
} from '../model/index.ts'
import type { LabelExtras, Mark } from './layout.ts'
import { textWidth } from './text-width.ts'
import { typeStyles } from './type-styles.ts'

/** Side of a mark, px. */
export const MARK_SIZE = 14
/** Before each mark, px. */
export const MARK_GAP = 4
/** Between a mark's square and its owner's initials, px. */
const INITIALS_GAP = 3
/** Action items drawn one by one; the rest is a number. */
const DRAWN_ITEMS = 2

/** Width of a text in the type of marks and words, px. */
export const markTextWidth = (text: string): number =>
  textWidth(text, typeStyles.word.weight) * typeStyles.word.size

/** Side of the button that opens a fold, px. */
const FOLD_BUTTON = 16

/** Of what stands behind the text of a folded cause, with the gaps before it: "+12" causes below, and the button that shows them. px. */
export const foldWidth = (hidden: number): number =>
  hidden === 0 ? 0 : MARK_GAP + markTextWidth(`+${hidden}`) + MARK_GAP + FOLD_BUTTON

function itemMark(rca: Pick<Rca, 'people'>, item: ActionItem): Mark {
  const owner = item.owners[0]
  const initials = initialsOf((owner === undefined ? undefined : rca.people.get(owner)?.name) ?? '')
  const width = MARK_SIZE + (initials ? INITIALS_GAP + markTextWidth(initials) : 0)
  return { kind: 'action-item', state: item.state, initials, width }
}

function marksOf(rca: Pick<Rca, 'people'>, cause: CauseNode, items: readonly ActionItem[]): Mark[] {
  const marks: Mark[] = items.slice(0, DRAWN_ITEMS).map(item => itemMark(rca, item))
  const more = items.length - marks.length
  if (more > 0) marks.push({ kind: 'more', count: more, width: markTextWidth(`+${more}`) })
  if (verifications[cause.verification].mark === 'tick') marks.push({ kind: 'confirmed', width: MARK_SIZE })
  return marks
}

const referenceTitle = (reference: Reference | null): string => reference?.title ?? ''

function wordOf(cause: CauseNode): string | null {
  if (cause.disposition === null) return null
  const row = dispositions[cause.disposition]
  const detail = row.detail === 'reference' ? referenceTitle(cause.reference) : ''
  return [row.word, detail, cause.dispositionNote].filter(Boolean).join(': ')
}

/** Of all marks with the gap before each, px. */
export const widthOfMarks = (marks: readonly Mark[]): number =>
  marks.reduce((sum, mark) => sum + MARK_GAP + mark.width, 0)

const NO_ITEMS: readonly ActionItem[] = []

function itemsByCause(items: Iterable<ActionItem>): ReadonlyMap<CauseId, readonly ActionItem[]> {
  const byCause = new Map<CauseId, ActionItem[]>()
  for (const item of items) {
    if (item.cause === null) continue
    const list = byCause.get(item.cause)
    if (list) list.push(item)
    else byCause.set(item.cause, [item])
  }
  return byCause
}

/** What is drawn beside no text: of causes that are not there. */
export const NO_EXTRAS: LabelExtras = {
  marks: [],
  marksWidth: 0,
  word: null,
  tip: 'none',
  isStruck: false,
}

/** What canvas and picture draw with the text of each cause of an RCA. The action items are sorted out once. */
export function extrasOf(
  rca: Pick<Rca, 'causes' | 'children' | 'actionItems' | 'people'>,
): (id: CauseId | typeof HEAD) => LabelExtras {
  const byCause = itemsByCause(rca.actionItems.values())
  return id => {
    const cause = id === HEAD ? undefined : rca.causes.get(id)
    if (!cause || id === HEAD) return NO_EXTRAS
    const items = byCause.get(id) ?? NO_ITEMS
    const marks = marksOf(rca, cause, items)
    const isLeaf = childrenOf(rca, id).length === 0 && cause.parent !== PARKED
    const isOpenEnd = isLeaf && !isAccountedFor(cause, items.length > 0)
    return {
      marks,
      marksWidth: widthOfMarks(marks),
      word: wordOf(cause),
      tip: cause.disposition !== null ? 'stop' : isOpenEnd ? 'open-end' : 'none',
      isStruck: verifications[cause.verification].mark === 'struck',
    }
  }
}
