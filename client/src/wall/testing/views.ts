import type { CauseId } from 'shared/model'
import type { WallFrame } from '../fit-wall.ts'
import type { Answer, ChainStep, WallView } from '../wall-view.ts'

/** What is left of 1920×1080 beside the aside, the bar and the foot. */
export const FRAME: WallFrame = { width: 1216, height: 880 }
export const LONG = 'the standby had stopped on the long weekend '.repeat(9)

export const step = (text: string, at: number): ChainStep => ({
  id: `cause-${at}` as CauseId,
  text,
  beside: 0,
})
export const answer = (text: string, at: number, fields: Partial<Answer> = {}): Answer => ({
  id: `answer-${at}` as CauseId,
  text,
  isStruck: false,
  tip: 'none',
  stop: null,
  below: 0,
  openEndsBelow: 0,
  actionItems: 0,
  isWritten: false,
  ...fields,
})
export const view = (fields: Partial<WallView>): WallView => ({
  question: { asks: 'Why?', about: 'Replication stopped' },
  chain: [],
  beside: 0,
  stop: null,
  isStruck: false,
  actionItems: [],
  answers: [],
  ...fields,
})
