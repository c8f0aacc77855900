import { Resvg } from '@resvg/resvg-js'
import { elementsIn, type Picture, type PictureElement, writeSvg } from 'shared/picture'
import { drawnText } from './drawn-text.ts'
import type { FontFolder } from './font-folder.ts'
import { standInFor } from './stand-in-fonts.ts'

/** The name of Inter in the file of each weight. */
const FAMILIES = { 400: 'Inter', 600: 'Inter SemiBold' } as const

/** A picture in the hands of resvg, which is told for each text in which font it finds it. */
export function openRasteriser(picture: Picture, fonts: FontFolder, scale = 1): Resvg {
  const named = { ...picture, elements: picture.elements.map(element => withFamilies(element, fonts)) }
  return new Resvg(writeSvg(named, { fonts: new Map(), document: null }), {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      fontFiles: [fonts.pathOf(400), fonts.pathOf(600)],
      defaultFontFamily: FAMILIES[400],
      // It takes time, and a picture without them is the same on every machine.
      loadSystemFonts: hasUncovered(picture, fonts),
    },
  })
}

/** Whether there is a text that Inter does not have. */
export function isUncovered(element: PictureElement, fonts: FontFolder): boolean {
  const drawn = drawnText(element)
  return drawn !== null && !fonts.covers(drawn.text, drawn.weight)
}

function hasUncovered({ elements }: Picture, fonts: FontFolder): boolean {
  for (const element of elementsIn(elements)) if (isUncovered(element, fonts)) return true
  return false
}

function withFamilies(element: PictureElement, fonts: FontFolder): PictureElement {
  const { content } = element
  if (typeof content !== 'string')
    return { ...element, content: content.map(inside => withFamilies(inside, fonts)) }
  const drawn = drawnText(element)
  if (!drawn) return element
  const family = isUncovered(element, fonts) ? standInFor(drawn.text) : FAMILIES[drawn.weight]
  return { ...element, attributes: { ...element.attributes, 'font-family': family } }
}
