/** A text as searches compare it: case, accents and ways to write a letter do not matter. */
export const foldText = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
