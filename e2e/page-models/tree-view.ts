import type { Locator } from '@playwright/test'

/** What canvas and outline have in common: boxes that are selected and written in by the same keys. */
export interface TreeView {
  readonly name: 'fishbone' | 'tree' | 'outline'
  /** The element that holds the boxes. */
  readonly root: Locator
  /** The box with this text; the problem as any other. */
  readonly box: (text: string) => Locator
  /** The text that is being written, if any. */
  readonly field: Locator
  /** The boxes that are selected. */
  readonly selected: Locator
  readonly expectSelected: (text: string) => Promise<void>
  /** Selects a box with the mouse. */
  readonly select: (text: string) => Promise<void>
}

/** The accessible name of a box begins with its text; what is known of it follows after commas. */
export const nameOfBox = (text: string): RegExp =>
  new RegExp(`^(Problem: )?${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(,|$)`)

/** Of the field of a box. The texts of panels have other names. */
export const BOX_FIELD = /^(Cause|Problem)$/
