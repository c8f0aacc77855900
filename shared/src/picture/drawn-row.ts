import type { PictureElement } from './element.ts'

/** What stands in a row of its own above or below the tree; no elements for nothing. */
export interface DrawnRow {
  readonly elements: readonly PictureElement[]
  readonly height: number
}
