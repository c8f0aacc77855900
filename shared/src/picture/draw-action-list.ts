import { MARK_SIZE, measureText, type Point, typeStyles } from '../layouts/index.ts'
import { type ActionItem, actionItemStates, oneLine, type Rca } from '../model/index.ts'
import { drawItemSquare } from './draw-mark.ts'
import { drawBlock } from './draw-text.ts'
import type { DrawnRow } from './drawn-row.ts'
import { element, type PictureElement } from './element.ts'
import type { PictureTheme } from './theme.ts'

/** The widest that its text is set, px: a longer line is not read. */
const WIDEST = 640
/** Between the square and the text, and between two action items, px. */
const TEXT_GAP = 8
const ITEM_GAP = 8
const NO_TEXT = 'No text yet'

/** The action items as a list: the square as on their causes, the text, then who, when and what became of it. */
export function drawActionList(
  items: readonly ActionItem[],
  people: Rca['people'],
  from: Point,
  width: number,
  theme: PictureTheme,
): DrawnRow {
  if (items.length === 0) return { elements: [], height: 0 }
  const x = from.x + MARK_SIZE + TEXT_GAP
  const maxWidth = Math.min(WIDEST, width - MARK_SIZE - TEXT_GAP)
  const heading = measureText('Actions', { ...typeStyles.bone, maxWidth: width })
  let y = from.y + heading.height + ITEM_GAP
  const drawn: PictureElement[] = items.map(item => {
    const text = measureText(oneLine(item.text).trim() || NO_TEXT, { ...typeStyles.cause, maxWidth })
    const facts = factsOf(item, people)
    const below = facts === '' ? null : measureText(facts, { ...typeStyles.word, maxWidth })
    const square = drawItemSquare(item.state, { x: from.x, y: y + typeStyles.cause.lineHeight / 2 }, theme)
    const group = element('g', { 'data-action-item': item.id }, [
      square,
      ...drawBlock(text, { x, y }, typeStyles.cause, theme.ink),
      ...(below ? drawBlock(below, { x, y: y + text.height }, typeStyles.word, theme.ink2) : []),
    ])
    y += text.height + (below?.height ?? 0) + ITEM_GAP
    return group
  })
  const elements = [
    element('g', { 'data-part': 'actions' }, [
      ...drawBlock(heading, from, typeStyles.bone, theme.ink),
      ...drawn,
    ]),
  ]
  return { elements, height: y - ITEM_GAP - from.y }
}

/** "JTF, Ann · due 2012-02-27", "Ann · dropped: too much work". */
function factsOf(item: ActionItem, people: Rca['people']): string {
  const { label, isOpen } = actionItemStates[item.state]
  const owners = item.owners.map(owner => oneLine(people.get(owner)?.name ?? '').trim()).filter(Boolean)
  const reason = oneLine(item.stateReason).trim()
  const closed = [label.toLowerCase(), item.doneAt ?? ''].filter(Boolean).join(' ')
  const state = isOpen ? (item.due ? `due ${item.due}` : '') : closed
  return [owners.join(', '), [state, reason].filter(Boolean).join(': ')].filter(Boolean).join(' · ')
}
