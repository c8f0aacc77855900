import { Resvg } from '@resvg/resvg-js'
import { ok, type Result, refuse } from 'shared/model'
import { elementsIn, type Picture, type PictureElement, writeSvg } from 'shared/picture'
import { drawnText } from './drawn-text.ts'
import type { FontFolder } from './font-folder.ts'
import { type StandInFiles, standInFilesFor, standInFor } from './stand-in-fonts.ts'
import { systemFonts } from './system-fonts.ts'

/** The name of Inter in the file of each weight. */
const FAMILIES = { 400: 'Inter', 600: 'Inter SemiBold' } as const

/** Texts for which resvg tries every font of the system: it takes 4 ms for each, and 15 s are given for a picture. */
const MOST_TRIED = 1500

/** A picture in the hands of resvg, which is told for each text in which font it finds it. */
export function openRasteriser(picture: Picture, fonts: FontFolder, scale = 1): Result<Resvg> {
  const { files, unknown } = standInsOf(picture, fonts)
  if (unknown > MOST_TRIED)
    return refuse(
      'over-limit',
      `${unknown} texts of this picture need a font that the server does not have, and at most ${MOST_TRIED} are drawn without. Take the SVG or the picture of a branch, or have fonts such as Noto installed on the server.`,
    )
  const named = { ...picture, elements: picture.elements.map(element => withFamilies(element, fonts)) }
  const svg = writeSvg(named, { fonts: new Map(), document: null })
  return ok(
    new Resvg(svg, {
      fitTo: { mode: 'zoom', value: scale },
      font: {
        fontFiles: [fonts.pathOf(400), fonts.pathOf(600), ...files],
        defaultFontFamily: FAMILIES[400],
        // They are tried one after the other for every text that no font has.
        loadSystemFonts: unknown > 0,
      },
    }),
  )
}

/** Whether there is a text that Inter does not have. */
export function isUncovered(element: PictureElement, fonts: FontFolder): boolean {
  const drawn = drawnText(element)
  return drawn !== null && !fonts.covers(drawn.text, drawn.weight)
}

/** The fonts of the system are looked at only where Inter lacks a text: a picture without one is the same everywhere. */
function standInsOf(picture: Picture, fonts: FontFolder): StandInFiles {
  const uncovered = Array.from(elementsIn(picture.elements)).filter(element => isUncovered(element, fonts))
  if (uncovered.length === 0) return { files: [], unknown: 0 }
  return standInFilesFor(
    uncovered.map(({ content }) => String(content)),
    systemFonts(),
  )
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
