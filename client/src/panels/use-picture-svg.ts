import { useEffect, useMemo, useState } from 'react'
import { carriedDocument } from 'shared/exporters'
import type { Rca, RcaId } from 'shared/model'
import { drawPicture, type FontFiles, facesOf, type PictureOptions, writeSvg } from 'shared/picture'
import { createFontLoader } from './picture-fonts.ts'

/** A picture as an SVG, and what it was drawn by. */
export interface DrawnSvg {
  readonly svg: string
  readonly options: PictureOptions
}

/**
 * The picture of an RCA as an SVG that brings its fonts, the same bytes as the server's. Null until the fonts of the
 * first one are there; then the last picture stays until the next one is drawn. It carries the document where it is told
 * its id. The options must keep their identity while they say the same.
 */
export function usePictureSvg(rca: Rca | null, id: RcaId | null, options: PictureOptions): DrawnSvg | null {
  const [loadFonts] = useState(() => createFontLoader())
  const wanted = useMemo(() => rca && { rca, options, picture: drawPicture(rca, options) }, [rca, options])
  const [drawn, setDrawn] = useState<(NonNullable<typeof wanted> & { readonly fonts: FontFiles }) | null>(
    null,
  )
  useEffect(() => {
    if (!wanted) return
    let isCurrent = true
    loadFonts(facesOf(wanted.picture)).then(fonts => isCurrent && setDrawn({ ...wanted, fonts }))
    return () => {
      isCurrent = false
    }
  }, [wanted, loadFonts])
  const written = useMemo(
    () =>
      drawn && {
        svg: writeSvg(drawn.picture, { fonts: drawn.fonts, document: id && carriedDocument(drawn.rca, id) }),
        options: drawn.options,
      },
    [drawn, id],
  )
  return rca && written
}
