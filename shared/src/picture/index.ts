export { boneWidths, strokedPath, tailOf, taperedPath } from './bone-path.ts'
export {
  DASHES,
  type DrawnBone,
  type DrawnTip,
  OPEN_END,
  STOP_BAR,
  shapesOfBone,
  tipOfBone,
} from './bone-shapes.ts'
export {
  drawPicture,
  PAGE_PICTURE,
  type Picture,
  type PictureOptions,
  WHOLE_PICTURE,
} from './draw-picture.ts'
export { elementsIn, type PictureElement } from './element.ts'
export { type FontFace, facesOf, fontFaces } from './font-faces.ts'
export { itemMarkOf, markShapes } from './mark-shapes.ts'
export { textBar, textBars } from './text-bars.ts'
export { PICTURE_FONTS, type PictureTheme, type PictureThemeId, pictureThemes } from './theme.ts'
export { shapesOfWay } from './way-shapes.ts'
export { type FontFiles, writeSvg } from './write-svg.ts'
