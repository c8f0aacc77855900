import { ok, type Result } from '../model/index.ts'
import type { Plan } from './workbench.ts'

/** One plan of several: refused as a whole when one of them is, else one undo step. */
export function planEach<Item>(
  items: Iterable<Item>,
  planOne: (item: Item) => Result<Plan<void>>,
): Result<Plan<void>> {
  const plans: Plan<void>[] = []
  for (const item of items) {
    const planned = planOne(item)
    if (!planned.ok) return planned
    if (planned.value.write) plans.push(planned.value)
  }
  if (plans.length === 0) return ok({ value: undefined })
  return ok({
    value: undefined,
    write: () => {
      for (const { write } of plans) write?.()
    },
  })
}
