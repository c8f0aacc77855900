import type { FontFace, PictureElement } from 'shared/picture'

/** A line of text among the elements of a picture. */
export interface DrawnText {
  readonly text: string
  readonly weight: FontFace['weight']
}

/** What a text element says and in which weight; null for every other element. */
export const drawnText = ({ name, attributes, content }: PictureElement): DrawnText | null =>
  name === 'text' && typeof content === 'string'
    ? { text: content, weight: attributes['font-weight'] === 600 ? 600 : 400 }
    : null
