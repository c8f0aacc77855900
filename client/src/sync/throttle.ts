/** Calls `run` at once, then at most every `ms`, the last call never forgotten. `cancel` drops a waiting one. */
export function throttle(run: () => void, ms: number, now: () => number) {
  let last = Number.NEGATIVE_INFINITY
  let timer: ReturnType<typeof setTimeout> | null = null
  const fire = () => {
    timer = null
    last = now()
    run()
  }
  return {
    call: () => {
      if (timer !== null) return
      const wait = last + ms - now()
      if (wait <= 0) fire()
      else timer = setTimeout(fire, wait)
    },
    cancel: () => {
      if (timer !== null) clearTimeout(timer)
      timer = null
    },
  }
}
