import type { Box } from 'shared/layouts'

export type PdfPages = 'one' | 'a4'

/** One page of a PDF, in points (1/72 inch), and the part of the picture on it. */
export interface PdfPage {
  readonly width: number
  readonly height: number
  /** Where on the page the part lies; nothing of the picture is drawn beyond it. */
  readonly area: Box
  /** The corner of the picture that lies in the corner of the area, in px of the picture. */
  readonly from: { readonly x: number; readonly y: number }
  /** Points for one px. */
  readonly scale: number
  /** For whoever puts the sheets together; null for a page on its own. */
  readonly place: string | null
}

/** A px is 1/96 inch. */
const POINTS_PER_PX = 0.75
/** Readers show no larger page. */
const LARGEST_SIDE = 14_400
const MILLIMETRE = 72 / 25.4
/** A4, landscape. */
const SHEET = { width: 297 * MILLIMETRE, height: 210 * MILLIMETRE }
/** Printers leave so much of a sheet white; so much stands on two neighbouring sheets. */
const EDGE = 10 * MILLIMETRE
const OVERLAP = 10 * MILLIMETRE
/** The smallest text, 12 px, is 6 points at the one and 7.2 at the other. */
const SMALLEST_SCALE = 0.5
const SHEET_SCALE = 0.6

const AREA = { x: EDGE, y: EDGE, width: SHEET.width - 2 * EDGE, height: SHEET.height - 2 * EDGE }

/** The pages for a picture: one of its size, or as many sheets of A4 as it needs to be read. */
export const pagesFor = (box: Box, pages: PdfPages): readonly PdfPage[] =>
  pages === 'one' ? [pageOfItsSize(box)] : sheetsFor(box)

function pageOfItsSize(box: Box): PdfPage {
  const scale = Math.min(POINTS_PER_PX, LARGEST_SIDE / Math.max(box.width, box.height))
  const size = { width: box.width * scale, height: box.height * scale }
  return { ...size, area: { x: 0, y: 0, ...size }, from: box, scale, place: null }
}

function sheetsFor(box: Box): readonly PdfPage[] {
  const fitting = Math.min(POINTS_PER_PX, AREA.width / box.width, AREA.height / box.height)
  if (fitting >= SMALLEST_SCALE) {
    const size = { width: box.width * fitting, height: box.height * fitting }
    const area = { x: (SHEET.width - size.width) / 2, y: (SHEET.height - size.height) / 2, ...size }
    return [{ ...SHEET, area, from: box, scale: fitting, place: null }]
  }
  const step = { x: AREA.width - OVERLAP, y: AREA.height - OVERLAP }
  const columns = Math.max(1, Math.ceil((box.width * SHEET_SCALE - OVERLAP) / step.x))
  const rows = Math.max(1, Math.ceil((box.height * SHEET_SCALE - OVERLAP) / step.y))
  return Array.from({ length: rows * columns }, (_, index) => {
    const row = Math.floor(index / columns)
    const column = index % columns
    return {
      ...SHEET,
      area: AREA,
      from: {
        x: box.x + (column * step.x) / SHEET_SCALE,
        y: box.y + (row * step.y) / SHEET_SCALE,
      },
      scale: SHEET_SCALE,
      place: `Row ${row + 1} of ${rows}, column ${column + 1} of ${columns}`,
    }
  })
}
