import { textWidth } from 'shared/layouts'
import type { PictureElement } from 'shared/picture'
import { drawnText } from './drawn-text.ts'
import { translationOf } from './element-bounds.ts'

type Pdf = PDFKit.PDFDocument

/** Of a struck text, in sizes: where the line lies above the baseline, and how thick it is. */
const STRIKE = { above: 0.3, thickness: 0.07 }
/** The share of a text that stands before its anchor. */
const shares: Readonly<Record<string, number>> = { start: 0, middle: 0.5, end: 1 }

/** Paints an element on the page of a PDF as an SVG would show it; its fonts are registered by their weights. */
export function paintElement(pdf: Pdf, element: PictureElement): void {
  const { name, attributes, content } = element
  const at = (key: string) => Number(attributes[key] ?? 0)
  if (typeof content !== 'string') {
    const { x, y } = translationOf(element)
    pdf.save().translate(x, y)
    for (const inside of content) paintElement(pdf, inside)
    pdf.restore()
  } else if (name === 'text') paintText(pdf, element)
  else {
    if (name === 'path') pdf.path(String(attributes.d))
    if (name === 'circle') pdf.circle(at('cx'), at('cy'), at('r'))
    if (name === 'rect' && at('rx') > 0)
      pdf.roundedRect(at('x'), at('y'), at('width'), at('height'), at('rx'))
    if (name === 'rect' && at('rx') === 0) pdf.rect(at('x'), at('y'), at('width'), at('height'))
    fillAndStroke(pdf, attributes)
  }
}

function fillAndStroke(pdf: Pdf, attributes: PictureElement['attributes']): void {
  const { fill, stroke } = attributes
  if (stroke === undefined) {
    pdf.fill(String(fill), attributes['fill-rule'] === 'evenodd' ? 'even-odd' : 'non-zero')
    return
  }
  pdf.save().lineWidth(Number(attributes['stroke-width']))
  if (attributes['stroke-linecap'] === 'round') pdf.lineCap('round').lineJoin('round')
  const [dash, space] = String(attributes['stroke-dasharray'] ?? '')
    .split(' ')
    .map(Number)
  if (dash && space) pdf.dash(dash, { space })
  if (fill === undefined || fill === 'none') pdf.stroke(String(stroke))
  else pdf.fillAndStroke(String(fill), String(stroke))
  pdf.restore()
}

function paintText(pdf: Pdf, element: PictureElement): void {
  const drawn = drawnText(element)
  if (!drawn) return
  const { attributes } = element
  const size = Number(attributes['font-size'])
  const width = textWidth(drawn.text, drawn.weight) * size
  const x = Number(attributes.x) - width * (shares[String(attributes['text-anchor'] ?? 'start')] ?? 0)
  const y = Number(attributes.y)
  pdf
    .font(String(drawn.weight), size)
    .fillColor(String(attributes.fill))
    .text(drawn.text.normalize('NFC'), x, y, { lineBreak: false, baseline: 'alphabetic' })
  if (attributes['text-decoration'] === 'line-through')
    pdf.rect(x, y - size * STRIKE.above, width, size * STRIKE.thickness).fill(String(attributes.fill))
}
