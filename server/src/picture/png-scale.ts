/** Pixels of a PNG for one px of the picture. */
export const pngScales = [1, 2, 4] as const
export type PngScale = (typeof pngScales)[number]
