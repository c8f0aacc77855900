type Value = string | number | null

/** The elements that a picture is made of; there are no others. */
export type ElementName = 'g' | 'path' | 'rect' | 'circle' | 'text'

/** One element of a picture, before it is written as SVG or painted on a page. */
export interface PictureElement {
  readonly name: ElementName
  readonly attributes: Readonly<Record<string, string | number>>
  /** What it holds: a text as people wrote it, or elements. */
  readonly content: string | readonly PictureElement[]
}

/** An element with its attributes; those that are null are left out. */
export const element = (
  name: ElementName,
  attributes: Readonly<Record<string, Value>>,
  content: PictureElement['content'] = '',
): PictureElement => ({
  name,
  attributes: Object.fromEntries(
    Object.entries(attributes).filter((entry): entry is [string, string | number] => entry[1] !== null),
  ),
  content,
})

/** Every element of a list and in it, an outer one before those in it. */
export function* elementsIn(elements: readonly PictureElement[]): Generator<PictureElement> {
  for (const each of elements) {
    yield each
    if (typeof each.content !== 'string') yield* elementsIn(each.content)
  }
}
