import { answersHeight, type FoldedAnswers, fitAnswers } from './fit-answers.ts'
import { chainHeight, type FoldedChain, fitChain } from './fit-chain.ts'
import { linesOf, NOTE_LINE, QUESTION_TYPE, ROW_TYPE } from './wall-rows.ts'
import type { WallView } from './wall-view.ts'

/** The column of the wall in the px of 1920×1080; of endless height where the page scrolls. */
export interface WallFrame {
  readonly width: number
  readonly height: number
}

export interface FittedWall {
  readonly chain: FoldedChain
  readonly questionLines: number
  readonly actionItems: WallView['actionItems']
  readonly moreActionItems: number
  readonly answers: FoldedAnswers
}

const QUESTION_LINES = 3
// As in Question.module.css, px at 1920×1080: above and below the question, below each line that follows it, and below
// all of its action items.
const QUESTION_SPACE = 48
const NOTE_GAP = 12
const ITEMS_GAP = 20
/** Action items of the focus that are shown one by one. */
const ITEMS = 3
/** Of what the question leaves, the part that the answers may have while the chain wants more as well. */
const ANSWERS_SHARE = 0.45

/** What of a view is shown in a frame, in lines that all fit: texts are cut first, then rows become counts. */
export function fitWall(view: WallView, { width, height }: WallFrame): FittedWall {
  const about = view.question.about.trim()
  const questionLines = about === '' ? 0 : Math.min(QUESTION_LINES, linesOf(about, QUESTION_TYPE, width))
  const actionItems =
    view.actionItems.length > ITEMS ? view.actionItems.slice(0, ITEMS - 1) : view.actionItems
  const moreActionItems = view.actionItems.length - actionItems.length
  const room =
    height -
    QUESTION_SPACE -
    QUESTION_TYPE.lineHeight * (1 + questionLines) -
    (view.stop === null ? 0 : NOTE_LINE + NOTE_GAP) -
    (actionItems.length > 0 ? ITEMS_GAP : 0) -
    actionItems.length * (ROW_TYPE.lineHeight + NOTE_GAP) -
    (moreActionItems > 0 ? NOTE_LINE + NOTE_GAP : 0)

  const forAnswers = Math.min(
    Math.max(ROW_TYPE.lineHeight, answersHeight(fitAnswers(view.answers, width, Number.POSITIVE_INFINITY))),
    Math.max(room * ANSWERS_SHARE, room - chainHeight(fitChain(view.chain, width, Number.POSITIVE_INFINITY))),
  )
  const chain = fitChain(view.chain, width, room - forAnswers)
  const answers = fitAnswers(view.answers, width, room - chainHeight(chain))
  return { chain, questionLines, actionItems, moreActionItems, answers }
}
