import { type ComponentType, lazy, Suspense } from 'react'

/** Between two attempts to get a part from a server that does not answer, ms. */
const RETRY_MS = 3000

async function patiently<Value>(load: () => Promise<Value>): Promise<Value> {
  for (;;) {
    try {
      return await load()
    } catch {
      await new Promise(resolve => setTimeout(resolve, RETRY_MS))
    }
  }
}

/**
 * A part of the page that the first picture does not need. Its code is asked for as soon as that is drawn, so that it is
 * there when somebody opens it; a server that is away for a moment breaks nothing.
 */
export function latePart(load: () => Promise<ComponentType>): ComponentType {
  const Part = lazy(async () => ({ default: await patiently(load) }))
  return function LatePart() {
    return (
      <Suspense fallback={null}>
        <Part />
      </Suspense>
    )
  }
}
