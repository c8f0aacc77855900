/**
 * A step function seen from one direction: triples `from, to, height`, sorted and disjoint; where there is no step
 * there is nothing. Heights may be negative: the near side of a shape is the skyline of its mirror image.
 */
export type Skyline = readonly number[]

const at = (skyline: Skyline, index: number): number => skyline[index] as number

function append(steps: number[], from: number, to: number, height: number): void {
  const last = steps.length - 3
  if (last >= 0 && steps[last + 1] === from && steps[last + 2] === height) steps[last + 1] = to
  else steps.push(from, to, height)
}

/** The higher of both at every place, `b` moved by `along` and lifted by `raise`. */
export function mergeSkylines(a: Skyline, b: Skyline, along: number, raise: number): Skyline {
  const steps: number[] = []
  let i = 0
  let j = 0
  let x = Number.NEGATIVE_INFINITY
  while (i < a.length || j < b.length) {
    const aFrom = i < a.length ? at(a, i) : Number.POSITIVE_INFINITY
    const bFrom = j < b.length ? at(b, j) + along : Number.POSITIVE_INFINITY
    const isA = aFrom <= x
    const isB = bFrom <= x
    if (!isA && !isB) {
      x = Math.min(aFrom, bFrom)
      continue
    }
    const aEnd = isA ? at(a, i + 1) : aFrom
    const bEnd = isB ? at(b, j + 1) + along : bFrom
    const end = Math.min(aEnd, bEnd)
    const height = Math.max(
      isA ? at(a, i + 2) : Number.NEGATIVE_INFINITY,
      isB ? at(b, j + 2) + raise : Number.NEGATIVE_INFINITY,
    )
    if (end > x) append(steps, x, end, height)
    x = end
    if (isA && aEnd <= x) i += 3
    if (isB && bEnd <= x) j += 3
  }
  return steps
}

/** How far two skylines that face each other would overlap: the most by which the sum of both exceeds 0; −∞ when they never meet. */
export function overlap(a: Skyline, b: Skyline): number {
  let most = Number.NEGATIVE_INFINITY
  let j = 0
  for (let i = 0; i < a.length; i += 3) {
    const from = at(a, i)
    const to = at(a, i + 1)
    while (j < b.length && at(b, j + 1) <= from) j += 3
    for (let k = j; k < b.length && at(b, k) < to; k += 3) most = Math.max(most, at(a, i + 2) + at(b, k + 2))
  }
  return most
}

/** The highest step; −∞ for none. */
export function peak(skyline: Skyline): number {
  let highest = Number.NEGATIVE_INFINITY
  for (let i = 2; i < skyline.length; i += 3) highest = Math.max(highest, at(skyline, i))
  return highest
}

/**
 * The same with at most `most` steps and nowhere lower: neighbours whose union wastes least become one. It keeps
 * packing linear in the number of causes; what is packed by it may be a little looser, never closer.
 */
export function simplifySkyline(skyline: Skyline, most: number): Skyline {
  let steps = skyline
  while (steps.length > most * 3) {
    const wastes: number[] = []
    for (let i = 0; i + 3 < steps.length; i += 3) wastes.push(wasteOfUnion(steps, i))
    const tooMany = steps.length / 3 - most
    const limit = Array.from(wastes).sort((a, b) => a - b)[tooMany - 1] as number
    steps = uniteCheapest(steps, wastes, limit, tooMany)
  }
  return steps
}

const wasteOfUnion = (steps: Skyline, i: number): number => {
  const height = Math.max(at(steps, i + 2), at(steps, i + 5))
  const first = (height - at(steps, i + 2)) * (at(steps, i + 1) - at(steps, i))
  const second = (height - at(steps, i + 5)) * (at(steps, i + 4) - at(steps, i + 3))
  // A gap let nothing pass that is not there: filling it costs its whole height, measured against a plain hundred.
  const gap = (at(steps, i + 3) - at(steps, i + 1)) * 100
  return first + second + gap
}

function uniteCheapest(steps: Skyline, wastes: readonly number[], limit: number, tooMany: number): Skyline {
  const united = Array.from(steps.slice(0, 3))
  let left = tooMany
  let isFresh = true
  for (let i = 3; i < steps.length; i += 3) {
    const last = united.length - 3
    if (left > 0 && isFresh && (wastes[i / 3 - 1] as number) <= limit) {
      united[last + 1] = at(steps, i + 1)
      united[last + 2] = Math.max(at(united, last + 2), at(steps, i + 2))
      left--
      isFresh = false
    } else {
      united.push(at(steps, i), at(steps, i + 1), at(steps, i + 2))
      isFresh = true
    }
  }
  return united
}
