import type { RcaId } from 'shared/model'
import type { PictureOptions } from 'shared/picture'

export interface PictureFormat {
  /** In the list of the dialog. */
  readonly label: string
  readonly fileExtension: 'svg' | 'png' | 'pdf'
  /** What the server is asked for beside the options; null where this page draws the file itself. */
  readonly asked: Readonly<Record<string, string>> | null
  /** Whether a page of a wiki can show it; else the page names the SVG. */
  readonly isShownByPages: boolean
}

/** Every kind of file a picture can be kept as, in the order of the list. Each opens again as an RCA. */
export const pictureFormats = {
  svg: { label: 'SVG: sharp at every size', fileExtension: 'svg', asked: null, isShownByPages: true },
  png: { label: 'PNG', fileExtension: 'png', asked: { scale: '1' }, isShownByPages: true },
  png2: { label: 'PNG, twice as large', fileExtension: 'png', asked: { scale: '2' }, isShownByPages: true },
  png4: {
    label: 'PNG, four times as large',
    fileExtension: 'png',
    asked: { scale: '4' },
    isShownByPages: true,
  },
  pdf: { label: 'PDF on one page', fileExtension: 'pdf', asked: { pages: 'one' }, isShownByPages: false },
  pdfA4: {
    label: 'PDF on A4 pages to put together',
    fileExtension: 'pdf',
    asked: { pages: 'a4' },
    isShownByPages: false,
  },
} as const satisfies Record<string, PictureFormat>

export type PictureFormatId = keyof typeof pictureFormats

/** Where the server gives a picture, relative to its root. */
export function pictureAddress(id: RcaId, format: PictureFormat, options: PictureOptions): string {
  const query = new URLSearchParams({
    theme: options.theme,
    layout: options.layout,
    head: options.headSide,
    ...(options.from && { from: options.from }),
    legend: String(options.legend),
    actions: String(options.actions),
    ...format.asked,
  })
  return `/api/rcas/${id}/picture.${format.fileExtension}?${query}`
}
