/** The colours of a picture, by the names that the client's tokens have for them (a test compares them). */
export interface PictureTheme {
  readonly paper: string
  readonly ink: string
  readonly ink2: string
  readonly ink3: string
  readonly lineStrong: string
  readonly bone: string
  readonly action: string
  readonly done: string
  readonly stop: string
}

export const pictureThemes = {
  light: {
    paper: '#faf8f4',
    ink: '#1f1d1a',
    ink2: '#57524a',
    ink3: '#6f695f',
    lineStrong: '#8a8276',
    bone: '#8c8478',
    action: '#8a5200',
    done: '#2e6b3e',
    stop: '#4a5578',
  },
  dark: {
    paper: '#161513',
    ink: '#efebe4',
    ink2: '#b9b2a6',
    ink3: '#9a9387',
    lineStrong: '#7f786d',
    bone: '#857d71',
    action: '#e8a94b',
    done: '#7cc48f',
    stop: '#a9b4da',
  },
} as const satisfies Record<string, PictureTheme>

export type PictureThemeId = keyof typeof pictureThemes

/** Inter, and what stands in for it where it is not installed. */
export const PICTURE_FONTS = '"Inter", "Noto Sans", "Noto Sans CJK SC", system-ui, sans-serif'
/** Corners of the problem's box, px. */
export const HEAD_RADIUS = 12
