/** Whether two objects have the same parts, each of the same identity. */
export function isShallowEqual<Value extends object>(a: Value, b: Value): boolean {
  const keys = Object.keys(a) as (keyof Value)[]
  return keys.length === Object.keys(b).length && keys.every(key => Object.is(a[key], b[key]))
}
