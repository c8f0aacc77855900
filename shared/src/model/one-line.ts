const BREAKS_AND_CONTROLS = /[\p{Cc}\u2028\u2029]/gu

/** A label is one paragraph: line breaks and control characters become blanks. The length stays, so that carets do. */
export const oneLine = (text: string): string => text.replace(BREAKS_AND_CONTROLS, ' ')
