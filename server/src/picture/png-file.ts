import { pngWith } from 'shared/carriers'
import { ok, type Result, refuse } from 'shared/model'
import type { Picture } from 'shared/picture'
import type { FontFolder } from './font-folder.ts'
import { type PngScale, pngScales } from './png-scale.ts'
import { openRasteriser } from './rasteriser.ts'

/** Pixels: each is held twice, in four bytes, while it is drawn and packed, so that so many take 200 MB at the peak. */
const MOST_PIXELS = 25_000_000

export interface PngContent {
  readonly picture: Picture
  readonly document: string
  readonly scale: PngScale
}

/** A picture as PNG that carries its document; refused where it would have too many pixels. */
export function makePng({ picture, document, scale }: PngContent, fonts: FontFolder): Result<Uint8Array> {
  const pixelsAt = (times: number) => picture.box.width * picture.box.height * times ** 2
  if (pixelsAt(scale) > MOST_PIXELS) return refuse('over-limit', refusalOf(pixelsAt, scale))
  const rasteriser = openRasteriser(picture, fonts, scale)
  return rasteriser.ok ? ok(pngWith(rasteriser.value.render().asPng(), document)) : rasteriser
}

function refusalOf(pixelsAt: (times: number) => number, scale: PngScale): string {
  const millions = Math.ceil(pixelsAt(scale) / 1_000_000)
  const smaller = pngScales.filter(times => pixelsAt(times) <= MOST_PIXELS).at(-1)
  const instead = smaller ? `Take scale=${smaller}` : 'Take the SVG or the PDF, or the picture of a branch'
  return `At scale=${scale} this picture has ${millions} million pixels, and at most ${MOST_PIXELS / 1_000_000} million are drawn. ${instead}.`
}
