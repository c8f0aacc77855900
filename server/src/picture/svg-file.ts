import { ok, type Result } from 'shared/model'
import { facesOf, type Picture, writeSvg } from 'shared/picture'
import type { FontFolder } from './font-folder.ts'

export interface SvgContent {
  readonly picture: Picture
  readonly document: string
}

/** A picture as SVG that brings its fonts and carries its document. */
export const makeSvg = ({ picture, document }: SvgContent, fonts: FontFolder): Result<Uint8Array> =>
  ok(Buffer.from(writeSvg(picture, { fonts: fonts.filesOf(facesOf(picture)), document })))
