import { MARK_SIZE, measureText, type Point, type TextBlock, typeStyles } from '../layouts/index.ts'
import { type ActionItem, actionItemStates, oneLine, type Rca } from '../model/index.ts'
import { drawItemSquare } from './draw-mark.ts'
import { drawBlock } from './draw-text.ts'
import type { DrawnRow } from './drawn-row.ts'
import { element, type PictureElement } from './element.ts'
import type { PictureTheme } from './theme.ts'

/** An action item is set at least and at most so wide: a longer line is not read. px */
const NARROWEST = 340
const WIDEST = 520
/** Between the square and the text, between two action items, and between two columns of them, px. */
const TEXT_GAP = 8
const ITEM_GAP = 8
const COLUMN_GAP = 32
const NO_TEXT = 'No text yet'

interface MeasuredItem {
  readonly item: ActionItem
  readonly text: TextBlock
  /** Who, when and what became of it. */
  readonly facts: TextBlock | null
  readonly height: number
}

/**
 * The action items as a list in as many columns as there is room for: the square as on their causes, the text, then
 * who, when and what became of it.
 */
export function drawActionList(
  items: readonly ActionItem[],
  people: Rca['people'],
  from: Point,
  width: number,
  theme: PictureTheme,
): DrawnRow {
  if (items.length === 0) return { elements: [], height: 0 }
  const heading = measureText('Actions', { ...typeStyles.bone, maxWidth: width })
  const room = Math.floor((width + COLUMN_GAP) / (NARROWEST + COLUMN_GAP))
  const count = Math.max(1, Math.min(room, items.length))
  const columnWidth = Math.min(WIDEST, (width + COLUMN_GAP) / count - COLUMN_GAP)
  const measured = items.map(item => measureItem(item, people, columnWidth - MARK_SIZE - TEXT_GAP))
  const top = from.y + heading.height + ITEM_GAP
  let bottom = top
  const drawn = columnsOf(measured, count).flatMap((column, index) => {
    const x = from.x + index * (columnWidth + COLUMN_GAP)
    let y = top
    return column.map(each => {
      const element = drawItem(each, { x, y }, theme)
      bottom = Math.max(bottom, y + each.height)
      y += each.height + ITEM_GAP
      return element
    })
  })
  const title = drawBlock(heading, from, typeStyles.bone, theme.ink)
  return {
    elements: [element('g', { 'data-part': 'actions' }, [...title, ...drawn])],
    height: bottom - from.y,
  }
}

function measureItem(item: ActionItem, people: Rca['people'], maxWidth: number): MeasuredItem {
  const text = measureText(oneLine(item.text).trim() || NO_TEXT, { ...typeStyles.cause, maxWidth })
  const said = factsOf(item, people)
  const facts = said === '' ? null : measureText(said, { ...typeStyles.word, maxWidth })
  return { item, text, facts, height: text.height + (facts?.height ?? 0) }
}

/** In order, one column after the other, about equally high. */
function columnsOf(items: readonly MeasuredItem[], count: number): readonly (readonly MeasuredItem[])[] {
  const columns: MeasuredItem[][] = Array.from({ length: count }, () => [])
  const total = items.reduce((sum, { height }) => sum + height + ITEM_GAP, 0)
  let before = 0
  for (const item of items) {
    columns[Math.min(count - 1, Math.floor((before / total) * count))]?.push(item)
    before += item.height + ITEM_GAP
  }
  return columns
}

function drawItem({ item, text, facts }: MeasuredItem, at: Point, theme: PictureTheme): PictureElement {
  const x = at.x + MARK_SIZE + TEXT_GAP
  return element('g', { 'data-action-item': item.id }, [
    drawItemSquare(item.state, { x: at.x, y: at.y + typeStyles.cause.lineHeight / 2 }, theme),
    ...drawBlock(text, { x, y: at.y }, typeStyles.cause, theme.ink),
    ...(facts ? drawBlock(facts, { x, y: at.y + text.height }, typeStyles.word, theme.ink2) : []),
  ])
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
