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
export function drawUncovered(picture: Picture, fonts: FontFolder): Picture {
  const texts = Array.from(elementsIn(picture.elements)).filter(element => isUncovered(element, fonts))
  if (texts.length === 0) return picture
  return {
    ...picture,
    elements: [
      ...without(picture.elements, new Set(texts)),
      ...pathsOf({ ...picture, elements: texts }, fonts),
    ],
  }
}

function pathsOf(picture: Picture, fonts: FontFolder): readonly PictureElement[] {
  const shapes = openRasteriser(picture, fonts).toString().match(PATH) ?? []
  return shapes.map(shape => {
    const attributes = Array.from(
      shape.matchAll(ATTRIBUTE),
      ([, key = '', value = '']) => [key, value] as const,
    )
    return { name: 'path', attributes: Object.fromEntries(attributes), content: '' }
  })
}

const without = (
  elements: readonly PictureElement[],
  left: ReadonlySet<PictureElement>,
): readonly PictureElement[] =>
  elements
    .filter(element => !left.has(element))
    .map(element =>
      typeof element.content === 'string' ? element : { ...element, content: without(element.content, left) },
    )
