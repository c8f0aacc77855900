import { foldText } from '../../ui/index.ts'

/** A text as it is searched: folded, and with one blank for breaks and runs of blanks, as the drawing shows them. */
export const foldWords = (text: string): string => foldText(text).replace(/\s+/g, ' ').trim()
