import type { ParentId } from 'shared/model'

/**
 * On the element that shows the tree and holds its focus (canvas, outline): inside it, Tab, Enter, arrows and letters
 * mean causes while a box is selected. It must be focusable.
 */
export const treeAttributes = { 'data-tree': '' } as const

/** On the element of each box: lines that are asked for beside it find it by this. */
export const boxAttributes = (id: ParentId) => ({ 'data-box': id })

/** On the part of a box that holds its words, where the box itself is wider: lines open beside this. */
export const anchorAttributes = { 'data-anchor': '' } as const

/** Beside what a line about a box opens. */
export const anchorOfBox = (id: ParentId): Element | null => {
  const box = boxElement(id)
  return box?.querySelector('[data-anchor]') ?? box
}

/** The element that shows a box now; null while it is scrolled away, collapsed or not drawn. */
export const boxElement = (id: ParentId): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-tree] [data-box="${CSS.escape(id)}"]`)

/** On any element while causes are dragged in it: Escape is then not the tree's. */
export const DRAGGING_ATTRIBUTE = 'data-dragging'

/** On the field of a collaborative text: the name of its target. */
export const FIELD_ATTRIBUTE = 'data-text-target'

export const isTextTargetField = (element: Element | null): element is HTMLTextAreaElement =>
  element instanceof HTMLTextAreaElement && element.hasAttribute(FIELD_ATTRIBUTE)

/** The field of a box that is mounted and can be typed in; null otherwise. */
export const fieldOfBox = (id: ParentId): HTMLTextAreaElement | null => {
  const field = boxElement(id)?.querySelector(`[${FIELD_ATTRIBUTE}]`) ?? null
  return isTextTargetField(field) ? field : null
}

/** Whether the caret is on the first or last line as drawn: there an arrow up or down leaves the text. */
export function linesAtCaret(field: HTMLTextAreaElement): { isFirstLine: boolean; isLastLine: boolean } {
  const style = getComputedStyle(field)
  const room =
    field.clientHeight - Number.parseFloat(style.paddingTop) - Number.parseFloat(style.paddingBottom)
  if (room < 1.8 * Number.parseFloat(style.lineHeight)) return { isFirstLine: true, isLastLine: true }
  return { isFirstLine: field.selectionEnd === 0, isLastLine: field.selectionStart === field.value.length }
}
