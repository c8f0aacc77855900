import type { CauseId, ParentId } from 'shared/model'

export type Direction = 'up' | 'down' | 'left' | 'right'

/**
 * What commands may ask of the view that is shown, since only it knows where things are. The canvas and the outline
 * each register one while they are mounted (`registerView`).
 */
export interface ViewHandle {
  /** The box that lies nearest in that direction, as the person sees it; null at the edge. */
  readonly neighbourOf: (from: ParentId, direction: Direction) => ParentId | null
  /**
   * A cause and its siblings from top to bottom as the person sees them. Null, and absent, where that is their order or
   * where they do not stand one above the other.
   */
  readonly siblingsAsDrawn?: (id: CauseId) => readonly CauseId[] | null
  /** Whether the parked lines are drawn here as well. */
  readonly drawsParked: boolean
  /** Whether a box is in the view, and in no fold of it. */
  readonly shows: (id: ParentId) => boolean
  /** Brings a box into sight, moving as little as possible. */
  readonly reveal: (id: ParentId) => void
  /** Shows everything. Absent where there is nothing to fit. */
  readonly fit?: () => void
  readonly zoomBy?: (factor: number) => void
  /** Gives the keyboard back to the view, after a dialog or a line has closed. */
  readonly focus: () => void
}
