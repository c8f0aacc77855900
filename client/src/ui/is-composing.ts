/** What a browser tells of a press of a key, as far as it is read here. */
interface Press {
  readonly isComposing: boolean
  readonly keyCode: number
}

/**
 * Whether a key has gone to an input method: the Enter that takes a word is no answer. Safari ends the composition
 * before that key and tells it by the code 229 alone.
 */
export const isComposing = (event: Press | { readonly nativeEvent: Press }): boolean => {
  const press = 'nativeEvent' in event ? event.nativeEvent : event
  return press.isComposing || press.keyCode === 229
}
