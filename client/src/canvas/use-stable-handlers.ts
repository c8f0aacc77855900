import { useLayoutEffect, useRef, useState } from 'react'

type Handler = (...args: never[]) => unknown

/**
 * The same functions at every render, each doing what its newest version does. React Flow renders every box again
 * when a handler is another function.
 */
export function useStableHandlers<Handlers extends Readonly<Record<string, Handler>>>(
  handlers: Handlers,
): Handlers {
  const latest = useRef<Readonly<Record<string, Handler>>>(handlers)
  useLayoutEffect(() => {
    latest.current = handlers
  })
  const [stable] = useState(
    () =>
      Object.fromEntries(
        Object.keys(handlers).map(name => [name, (...args: never[]) => latest.current[name]?.(...args)]),
      ) as Handlers,
  )
  return stable
}
