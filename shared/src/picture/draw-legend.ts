import { type LabelExtras, MARK_SIZE, type Point, textWidth, typeStyles } from '../layouts/index.ts'
import { type ActionItemState, actionItemStates, verifications } from '../model/index.ts'
import { drawDashes, drawOpenEnd, drawStop } from './draw-lines.ts'
import { drawConfirmed, drawItemSquare, drawMarkText } from './draw-mark.ts'
import { drawLine } from './draw-text.ts'
import type { DrawnRow } from './drawn-row.ts'
import { element, type PictureElement } from './element.ts'
import type { PictureTheme } from './theme.ts'

/** What a picture shows, for its legend. */
export interface ShownMarks {
  readonly extras: readonly LabelExtras[]
  /** Of the list of action items, where there is one. */
  readonly states: ReadonlySet<ActionItemState>
}

interface LegendRow {
  readonly words: string
  readonly isShown: (shown: ShownMarks) => boolean
  /** `at` is the left edge of a mark's square, on the middle of the line. */
  readonly draw: (at: Point, theme: PictureTheme) => PictureElement
  readonly isStruck?: boolean
}

const middleOf = (at: Point): Point => ({ x: at.x + MARK_SIZE / 2, y: at.y })
const hasMark = (shown: ShownMarks, isIt: (mark: LabelExtras['marks'][number]) => boolean): boolean =>
  shown.extras.some(({ marks }) => marks.some(isIt))

const itemRow = (state: ActionItemState): LegendRow => ({
  words: actionItemStates[state].isOpen ? 'Action' : `Action: ${actionItemStates[state].label.toLowerCase()}`,
  isShown: shown =>
    shown.states.has(state) || hasMark(shown, mark => mark.kind === 'action-item' && mark.state === state),
  draw: (at, theme) => drawItemSquare(state, at, theme),
})

/** Every mark there is, in the order of the legend. */
const legendRows: readonly LegendRow[] = [
  {
    words: 'Open end',
    isShown: ({ extras }) => extras.some(({ tip }) => tip === 'open-end'),
    draw: (at, theme) => drawOpenEnd(middleOf(at), theme),
  },
  {
    words: 'Why we stop here',
    isShown: ({ extras }) => extras.some(({ tip }) => tip === 'stop'),
    draw: (at, theme) => drawStop(middleOf(at), 90, theme),
  },
  ...(Object.keys(actionItemStates) as ActionItemState[]).map(itemRow),
  {
    words: 'More actions',
    isShown: shown => hasMark(shown, mark => mark.kind === 'more'),
    draw: (at, theme) => drawMarkText('+2', at, theme.ink2),
  },
  {
    words: verifications.confirmed.label,
    isShown: shown => hasMark(shown, mark => mark.kind === 'confirmed'),
    draw: drawConfirmed,
  },
  {
    words: verifications['ruled-out'].label,
    isShown: ({ extras }) => extras.some(({ isStruck }) => isStruck),
    draw: (at, theme) => drawDashes(`M${at.x} ${at.y}L${at.x + MARK_SIZE} ${at.y}`, 2, theme),
    isStruck: true,
  },
]

/** Between a mark and its words, between two of them, and the height of a line of them, px. */
const WORDS_GAP = 6
const ITEM_GAP = 20
const LINE = 24

/** The marks that occur, each with its words, in lines of at most this width. */
export function drawLegend(shown: ShownMarks, from: Point, width: number, theme: PictureTheme): DrawnRow {
  const type = typeStyles.word
  let at = { x: from.x, y: from.y + LINE / 2 }
  const items = legendRows
    .filter(row => row.isShown(shown))
    .map(({ words, draw, isStruck = false }) => {
      const itemWidth = MARK_SIZE + WORDS_GAP + textWidth(words, type.weight) * type.size
      if (at.x > from.x && at.x + itemWidth > from.x + width) at = { x: from.x, y: at.y + LINE }
      const x = at.x + MARK_SIZE + WORDS_GAP
      const { elements } = drawLine({ text: words, x, middle: at.y, type, fill: theme.ink2, isStruck })
      const item = element('g', {}, [draw(at, theme), ...elements])
      at = { ...at, x: at.x + itemWidth + ITEM_GAP }
      return item
    })
  if (items.length === 0) return { elements: [], height: 0 }
  return { elements: [element('g', { 'data-part': 'legend' }, items)], height: at.y + LINE / 2 - from.y }
}
