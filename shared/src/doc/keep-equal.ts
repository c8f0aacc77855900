/**
 * The value before where the value after says the same, so that unchanged parts keep their identity. Compares plain
 * values, arrays, objects and maps (in order), whatever their depth.
 */
export function keepEqual<Value>(before: Value | undefined, after: Value): Value {
  return before !== undefined && isEqual(before, after) ? before : after
}

/** Whether two plain values say the same, whatever their depth. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => isEqual(item, b[index]))
  if (a instanceof Map && b instanceof Map) return isEqual(Array.from(a), Array.from(b))
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every(
      key =>
        Object.hasOwn(b, key) &&
        isEqual((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
    )
  )
}
