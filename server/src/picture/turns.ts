import { type Result, refuse } from 'shared/model'

/** Does work under a key once all work that was asked for before it under the same key has ended. */
export type Turns<Value> = (key: string, work: () => Promise<Result<Value>>) => Promise<Result<Value>>

export interface TurnOptions {
  /** How many may wait under one key, with the one that is done. */
  readonly most: number
  /** What is said to who comes after them. */
  readonly tooMany: string
}

/** Turns under each key, so that nobody stands in a queue more than once. */
export function createTurns<Value>({ most, tooMany }: TurnOptions): Turns<Value> {
  const lines = new Map<string, { last: Promise<unknown>; length: number }>()
  return async (key, work) => {
    const line = lines.get(key) ?? { last: Promise.resolve(), length: 0 }
    if (line.length >= most) return refuse('busy', tooMany)
    lines.set(key, line)
    line.length++
    const turn = line.last.then(work).finally(() => {
      line.length--
      if (line.length === 0) lines.delete(key)
    })
    line.last = turn.catch(() => undefined)
    return turn
  }
}
