import { ok, type Result } from 'shared/model'
import { elementsIn, type Picture, type PictureElement } from 'shared/picture'
import type { FontFolder } from './font-folder.ts'
import { isUncovered, openRasteriser } from './rasteriser.ts'

/** Of what resvg writes: shapes in the picture's own coordinates. */
const PATH = /<path\s[^>]*>/g
const ATTRIBUTE = /\b(fill|fill-rule|d)="([^"]*)"/g

/**
 * The picture with every text that Inter does not have as shapes, in a font of the system: a PDF can hold them without
 * having that font.
 */
export function drawUncovered(picture: Picture, fonts: FontFolder): Result<Picture> {
  const texts = Array.from(elementsIn(picture.elements)).filter(element => isUncovered(element, fonts))
  if (texts.length === 0) return ok(picture)
  const rasteriser = openRasteriser({ ...picture, elements: texts }, fonts)
  if (!rasteriser.ok) return rasteriser
  return ok({
    ...picture,
    elements: [...without(picture.elements, new Set(texts)), ...pathsOf(rasteriser.value.toString())],
  })
}

const pathsOf = (svg: string): readonly PictureElement[] =>
  (svg.match(PATH) ?? []).map(shape => {
    const attributes = Array.from(
      shape.matchAll(ATTRIBUTE),
      ([, key = '', value = '']) => [key, value] as const,
    )
    return { name: 'path', attributes: Object.fromEntries(attributes), content: '' }
  })

const without = (
  elements: readonly PictureElement[],
  left: ReadonlySet<PictureElement>,
): readonly PictureElement[] =>
  elements
    .filter(element => !left.has(element))
    .map(element =>
      typeof element.content === 'string' ? element : { ...element, content: without(element.content, left) },
    )
