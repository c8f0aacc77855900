/** How a text is set: sizes in px. */
export interface TypeStyle {
  readonly size: number
  readonly lineHeight: number
  readonly weight: 400 | 600
  /** The widest a line may be. */
  readonly maxWidth: number
}

/** The type of the drawing. Nothing shrinks with depth. `word` is what stands below a cause, and marks. */
export const typeStyles = {
  head: { size: 20, lineHeight: 26, weight: 600, maxWidth: 260 },
  bone: { size: 16, lineHeight: 20, weight: 600, maxWidth: 200 },
  cause: { size: 14, lineHeight: 18, weight: 400, maxWidth: 180 },
  word: { size: 12, lineHeight: 16, weight: 400, maxWidth: 180 },
} as const satisfies Record<string, TypeStyle>
