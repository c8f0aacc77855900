import { type ActionItemState, actionItemStates } from '../model/index.ts'

/** How the square of an action item looks. */
export type ItemMark = (typeof actionItemStates)[ActionItemState]['mark']

/** Marks are drawn in a square of this side (`MARK_SIZE` of the layouts), px. */
export const markShapes = {
  /** The square of an action item; `rx` rounds its corners. */
  square: { at: 1.75, side: 10.5, rx: 2, stroke: 1.5 },
  /** What stands in the square, so that states are told apart by shape; empty for nothing. */
  inSquare: {
    open: '',
    done: 'M4 7.25 6.25 9.5 10.25 4.75',
    struck: 'M3.75 10.25 10.25 3.75',
    parked: 'M5.5 4.75v4.5M8.5 4.75v4.5',
  } satisfies Record<ItemMark, string>,
  /** The tick inside the filled square is thicker, px. */
  doneStroke: 2,
  /** The tick of what is confirmed. */
  confirmed: 'M3 7.5 6 10.5 11.5 4',
} as const

export const itemMarkOf = (state: ActionItemState): ItemMark => actionItemStates[state].mark
