import { createHash } from 'node:crypto'
import PDFDocument from 'pdfkit'
import { PDF_ATTACHMENT } from 'shared/carriers'
import { isDay, ok, type Rca, type Result, refuse } from 'shared/model'
import type { Picture, PictureElement } from 'shared/picture'
import { type Extent, extentOf, mayLieIn } from './element-bounds.ts'
import type { FontFolder } from './font-folder.ts'
import { type PdfPage, type PdfPages, pagesFor } from './pdf-pages.ts'
import { paintElement } from './pdf-painter.ts'
import { drawUncovered } from './uncovered-paths.ts'

export interface PdfContent {
  readonly picture: Picture
  readonly document: string
  /** ISO date of the meeting: the file says that it is of that day, so that the same state gives the same bytes. */
  readonly date: Rca['facts']['date']
  readonly pages: PdfPages
}

/** Sheets; who prints more of them wants another picture. */
const MOST_PAGES = 100
/** A file must name a day. */
const UNKNOWN_DAY = '1970-01-01'
/** What stands on the edge of a sheet. */
const EDGE_INK = '#6f695f'
const EDGE_SIZE = 8
const CROP = { length: 14, gap: 2, width: 0.5 }

/** A picture as PDF: shapes and text as in the SVG, with the document as an attachment. */
export async function makePdf(content: PdfContent, fonts: FontFolder): Promise<Result<Uint8Array>> {
  const { picture, document, date, pages: wanted } = content
  const pages = pagesFor(picture.box, wanted)
  if (pages.length > MOST_PAGES)
    return refuse(
      'over-limit',
      `This picture needs ${pages.length} sheets, and at most ${MOST_PAGES} are made. Take pages=one, or the picture of a branch.`,
    )
  const drawn = drawUncovered(picture, fonts)
  if (!drawn.ok) return drawn
  const pdf = new PDFDocument({
    // The first that has attachments of its kind, and pages of every size.
    pdfVersion: '1.7',
    autoFirstPage: false,
    // None of those that a reader brings: all text is set in Inter.
    font: '',
    info: {
      Title: picture.title,
      Creator: 'Fishbone',
      Producer: 'Fishbone',
      CreationDate: new Date(`${isDay(date) ? date : UNKNOWN_DAY}T00:00:00Z`),
      // The id of the file is made of these lines.
      Keywords: createHash('sha256').update(document).digest('hex'),
    },
  })
  const bytes = collect(pdf)
  for (const weight of [400, 600] as const) pdf.registerFont(String(weight), fonts.pathOf(weight))
  attach(pdf, document)
  const elements = drawn.value.elements.map(element => ({
    element,
    extent: extentOf(element),
  }))
  for (const page of pages) paintPage(pdf, page, elements)
  pdf.end()
  return ok(await bytes)
}

interface PlacedElement {
  readonly element: PictureElement
  readonly extent: Extent
}

function collect(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    pdf.on('data', chunk => chunks.push(chunk))
    pdf.on('error', reject)
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
  })
}

/** As it is: who opens the file again searches its bytes. */
function attach(pdf: PDFKit.PDFDocument, document: string): void {
  const { compress } = pdf
  pdf.compress = false
  pdf.file(Buffer.from(document), {
    name: PDF_ATTACHMENT,
    type: 'application/json',
    description: 'Opens in Fishbone',
  })
  pdf.compress = compress
}

function paintPage(pdf: PDFKit.PDFDocument, page: PdfPage, elements: readonly PlacedElement[]): void {
  const { width, height, area, from, scale, place } = page
  const shown = { ...from, width: area.width / scale, height: area.height / scale }
  pdf.addPage({ size: [width, height], margin: 0 })
  pdf.save()
  pdf.rect(area.x, area.y, area.width, area.height).clip()
  pdf.translate(area.x - from.x * scale, area.y - from.y * scale).scale(scale)
  for (const { element, extent } of elements) if (mayLieIn(extent, shown)) paintElement(pdf, element)
  pdf.restore()
  if (place === null) return
  pdf
    .font('400', EDGE_SIZE)
    .fillColor(EDGE_INK)
    .text(place, area.x, height - (height - area.y - area.height) / 2, { lineBreak: false })
  paintCropMarks(pdf, area)
}

/** Where a sheet may be cut, at each corner of its part of the picture. */
function paintCropMarks(pdf: PDFKit.PDFDocument, area: PdfPage['area']): void {
  pdf.lineWidth(CROP.width)
  for (const [x, outwards] of [
    [area.x, -1],
    [area.x + area.width, 1],
  ] as const)
    for (const [y, up] of [
      [area.y, -1],
      [area.y + area.height, 1],
    ] as const) {
      pdf.moveTo(x + outwards * CROP.gap, y).lineTo(x + outwards * CROP.length, y)
      pdf.moveTo(x, y + up * CROP.gap).lineTo(x, y + up * CROP.length)
    }
  pdf.stroke(EDGE_INK)
}
