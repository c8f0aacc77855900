import { useEffect, useMemo, useState } from 'react'
import { carriedDocument } from 'shared/exporters'
import type { Rca, RcaId } from 'shared/model'
import {
  drawPicture,
  type FontFiles,
  facesOf,
  type Picture,
  type PictureOptions,
  writeSvg,
} from 'shared/picture'
import { createFontLoader } from './picture-fonts.ts'

/**
 * The picture of an RCA as an SVG that brings its fonts, the same bytes as the server's; null until the fonts are there.
 * It carries the document where it is told its id. The options must keep their identity while they say the same.
 */
export function usePictureSvg(rca: Rca | null, id: RcaId | null, options: PictureOptions): string | null {
  const [loadFonts] = useState(() => createFontLoader())
  const picture = useMemo(() => rca && drawPicture(rca, options), [rca, options])
  const [fonts, setFonts] = useState<{ readonly of: Picture; readonly files: FontFiles } | null>(null)
  useEffect(() => {
    if (!picture) return
    let isCurrent = true
    loadFonts(facesOf(picture)).then(files => isCurrent && setFonts({ of: picture, files }))
    return () => {
      isCurrent = false
    }
  }, [picture, loadFonts])
  return useMemo(
    () =>
      rca && picture && fonts?.of === picture
        ? writeSvg(picture, { fonts: fonts.files, document: id && carriedDocument(rca, id) })
        : null,
    [rca, picture, fonts, id],
  )
}
