import { svgWithin } from '../carriers/index.ts'
import type { Picture } from './draw-picture.ts'
import type { PictureElement } from './element.ts'
import { escapeXml } from './escape-xml.ts'
import { type FontFace, facesOf } from './font-faces.ts'
import { PICTURE_FONTS } from './theme.ts'

/** WOFF2 files as base64, by the name of their face. */
export type FontFiles = ReadonlyMap<FontFace['file'], string>

export interface SvgContent {
  /** Those of `facesOf`; where one is missing another font stands in. */
  readonly fonts: FontFiles
  /** The document that the file carries (`documentText`); null for none. */
  readonly document: string | null
}

/**
 * A picture as an SVG file that brings its fonts and may carry its document. What people wrote stays text. The same
 * picture gives the same bytes, wherever it is written.
 */
export function writeSvg(picture: Picture, { fonts, document }: SvgContent): string {
  const { title, box, elements } = picture
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `${box.x} ${box.y} ${box.width} ${box.height}`,
    width: box.width,
    height: box.height,
    role: 'img',
    'font-family': PICTURE_FONTS,
    // As the table of text widths measures.
    style: 'font-kerning:none;font-feature-settings:"calt" 0,"liga" 0;text-rendering:geometricPrecision',
  }
  return [
    `<svg${attributesOf(root)}>`,
    `<title>${escapeXml(title)}</title>`,
    document === null ? '' : svgWithin(document),
    styleOf(facesOf(picture), fonts),
    ...elements.map(write),
    '</svg>',
  ].join('')
}

function styleOf(faces: readonly FontFace[], fonts: FontFiles): string {
  const rules = faces.flatMap(({ file, weight, unicodeRange }) => {
    const bytes = fonts.get(file)
    if (bytes === undefined) return []
    const source = `url(data:font/woff2;base64,${bytes}) format("woff2")`
    return `@font-face{font-family:"Inter";font-style:normal;font-weight:${weight};src:${source};unicode-range:${unicodeRange}}`
  })
  return rules.length === 0 ? '' : `<style>${rules.join('')}</style>`
}

/** Hundredths of a pixel are not seen. */
const say = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : escapeXml(value)

const attributesOf = (attributes: PictureElement['attributes']): string =>
  Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${say(value)}"`)
    .join('')

function write({ name, attributes, content }: PictureElement): string {
  const inside = typeof content === 'string' ? escapeXml(content) : content.map(write).join('')
  const opening = `<${name}${attributesOf(attributes)}`
  return inside === '' ? `${opening}/>` : `${opening}>${inside}</${name}>`
}
