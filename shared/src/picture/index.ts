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
export { drawPicture, type PictureOptions } from './draw-picture.ts'
export { itemMarkOf, markShapes } from './mark-shapes.ts'
export { PICTURE_FONTS, type PictureTheme, type PictureThemeId, pictureThemes } from './theme.ts'
