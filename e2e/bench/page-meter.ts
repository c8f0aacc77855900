/** What the page notes while a scene is played. */
export interface PageMeter {
  /** Ms from the start of the navigation to the paint in which bones and labels were first seen; 0 before. */
  readonly painted: () => number
  /** Ms from the document's arrival on the socket to that paint. */
  readonly paintedAfterArrival: () => number
  readonly start: () => void
  /** Ends a part of the scene: what is noted from here on belongs to the next one. */
  readonly stop: () => FramesSeen
  /** Work of React and changes of labels since the last asking. */
  readonly takeWork: () => WorkSeen
}

export interface FramesSeen {
  /** Ms between two frames of the main thread. */
  readonly frames: readonly number[]
  /** Ms from each key, wheel turn or pointer movement to the end of the next paint. */
  readonly inputs: readonly number[]
}

export interface WorkSeen {
  readonly commits: number
  /** Components that ran, in all commits. */
  readonly rendered: number
  /** Labels whose words or marks were changed, that came, or that went. */
  readonly rewritten: number
  /** Labels that were only moved. */
  readonly moved: number
}

declare global {
  interface Window {
    meter: PageMeter
  }
}

/**
 * Runs in the page before everything else, and may use nothing from outside itself.
 *
 * Frames are the distances between callbacks of `requestAnimationFrame`: they are late exactly when the main thread was
 * not free, which is what a person feels as a stutter, and collecting them costs nothing. A trace of DevTools would see
 * the same and slow down what it measures. The end of a paint is a message posted in such a callback: the browser takes
 * it up when the frame is drawn.
 */
export function installMeter(): void {
  let frames: number[] = []
  let inputs: number[] = []
  let pending: number[] = []
  let isRunning = false
  let arrivedAt = 0
  let painted = 0
  let commits = 0
  let rendered = 0
  const rewritten = new Set<string>()
  const moved = new Set<string>()

  const channel = new MessageChannel()
  const afterPaint: (() => void)[] = []
  channel.port1.onmessage = () => {
    for (const call of afterPaint.splice(0)) call()
  }
  const whenPainted = (call: () => void) => {
    afterPaint.push(call)
    channel.port2.postMessage(null)
  }

  let last = 0
  const onFrame = () => {
    const now = performance.now()
    if (isRunning) {
      if (last > 0) frames.push(now - last)
      last = now
      const stamps = pending
      pending = []
      if (stamps.length > 0)
        whenPainted(() => {
          for (const stamp of stamps) inputs.push(performance.now() - stamp)
        })
    }
    const hasBones = document.querySelector('.react-flow__viewport svg path[d^="M"]') !== null
    if (painted === 0 && hasBones && document.querySelector('.react-flow__node')?.textContent) {
      painted = -1
      whenPainted(() => {
        painted = performance.now()
      })
    }
    requestAnimationFrame(onFrame)
  }
  requestAnimationFrame(onFrame)

  for (const type of ['keydown', 'wheel', 'pointermove'])
    addEventListener(type, event => isRunning && pending.push(event.timeStamp), {
      capture: true,
      passive: true,
    })

  /** The answer to the first question for the document: of the sync kind (0), step two (1). */
  window.WebSocket = class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      this.addEventListener('message', ({ data }) => {
        if (arrivedAt > 0 || !(data instanceof ArrayBuffer)) return
        const [type, kind] = new Uint8Array(data, 0, Math.min(2, data.byteLength))
        if (type === 0 && kind === 1) arrivedAt = performance.now()
      })
    }
  }

  const labelOf = (node: Node): string | null =>
    (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('.react-flow__node')?.dataset
      .id ?? null
  const note = ({ type, target, attributeName, addedNodes, removedNodes }: MutationRecord) => {
    const id = labelOf(target)
    if (id === null) {
      for (const node of [...addedNodes, ...removedNodes]) {
        const gone = node instanceof HTMLElement ? node.dataset.id : undefined
        if (gone !== undefined) rewritten.add(gone)
      }
      return
    }
    const isPlace = type === 'attributes' && attributeName === 'style'
    ;(isPlace ? moved : rewritten).add(id)
  }
  const observer = new MutationObserver(records => records.forEach(note))
  const observe = () => {
    const labels = document.querySelector('.react-flow__nodes')
    if (labels)
      observer.observe(labels, { subtree: true, childList: true, characterData: true, attributes: true })
  }

  // As React's own developer tools count: a fiber whose children are the same list was not visited.
  interface Fiber {
    readonly tag: number
    readonly flags: number
    readonly alternate: Fiber | null
    readonly child: Fiber | null
    readonly sibling: Fiber | null
  }
  const PERFORMED_WORK = 1
  /** Functions, classes, `forwardRef`, `memo` of both sorts. */
  const COMPONENTS = new Set([0, 1, 11, 14, 15])
  const visit = (next: Fiber, before: Fiber | null) => {
    if (COMPONENTS.has(next.tag) && (before === null || (next.flags & PERFORMED_WORK) !== 0)) rendered += 1
    if (before !== null && next.child === before.child) return
    for (let child = next.child; child; child = child.sibling) visit(child, child.alternate)
  }
  let isCountingWork = false
  Object.assign(window, {
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberUnmount: () => undefined,
      onPostCommitFiberRoot: () => undefined,
      onCommitFiberRoot: (_: number, root: { readonly current: Fiber }) => {
        commits += 1
        if (isCountingWork) visit(root.current, root.current.alternate)
      },
    },
  })

  window.meter = {
    painted: () => Math.max(0, painted),
    paintedAfterArrival: () => (painted > 0 ? painted - arrivedAt : 0),
    start: () => {
      isRunning = true
      last = 0
      frames = []
      inputs = []
      pending = []
    },
    stop: () => {
      const seen = { frames, inputs }
      frames = []
      inputs = []
      return seen
    },
    takeWork: () => {
      if (!isCountingWork) observe()
      isCountingWork = true
      observer.takeRecords().forEach(note)
      const only = Array.from(moved).filter(id => !rewritten.has(id))
      const work = { commits, rendered, rewritten: rewritten.size, moved: only.length }
      commits = 0
      rendered = 0
      rewritten.clear()
      moved.clear()
      return work
    },
  }
}
