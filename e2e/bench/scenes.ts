import type { CauseId } from 'shared/model'
import type { Stage } from './stage.ts'

/** One thing a person does for a while. */
export interface Scene {
  readonly name: string
  /** Goes to where it is played. */
  readonly prepare: (stage: Stage, cause: CauseId) => Promise<void>
  /** One step, `at` ms after the beginning; takes no longer than it needs to be sent. */
  readonly step: (stage: Stage, at: number) => Promise<unknown>
  readonly end: (stage: Stage) => Promise<unknown>
  /** Ms from one step to the next. */
  readonly pace: number
}

const FRAME = 16
/** Ms between two letters of somebody who types fast. */
const LETTER = 80
const WORDS = 'the disk was full because nobody looked '

/** A way there and back on a loop, px. */
const loop = (at: number, radius: number) => ({
  x: Math.cos(at / 400) * radius,
  y: Math.sin(at / 300) * radius * 0.6,
})

const resting: Scene = {
  name: 'resting',
  prepare: (stage, cause) => stage.zoomInto(cause),
  step: async () => undefined,
  end: async () => undefined,
  pace: 100,
}

const turnWheel: Scene['step'] = (stage, at) => {
  const way = loop(at, 60)
  return stage.wheel(stage.centre, way.x, way.y)
}

const panningNear: Scene = {
  name: 'panning by wheel, near',
  prepare: (stage, cause) => stage.zoomInto(cause),
  step: turnWheel,
  end: async () => undefined,
  pace: FRAME,
}

/** Of a gesture with the button down: where it began. */
const begun = new WeakMap<Stage, { readonly x: number; readonly y: number }>()

const press = async (stage: Stage, at: { readonly x: number; readonly y: number }) => {
  begun.set(stage, at)
  await stage.mouse('mouseMoved', at)
  await stage.mouse('mousePressed', at)
}

const moveHeld: (radius: number) => Scene['step'] = radius => (stage, at) => {
  const from = begun.get(stage) ?? stage.centre
  const way = loop(at, radius)
  return stage.mouse('mouseMoved', { x: from.x + way.x, y: from.y + way.y }, true)
}

const dragPaper: Scene = {
  name: 'panning by hand, near',
  prepare: async (stage, cause) => {
    await stage.zoomInto(cause)
    await press(stage, await stage.emptyPlace())
  },
  step: moveHeld(420),
  end: stage => stage.mouse('mouseReleased', stage.centre),
  pace: FRAME,
}

const panningFar: Scene = {
  name: 'panning by wheel, all in view',
  prepare: stage => stage.zoomOut(),
  step: turnWheel,
  end: async () => undefined,
  pace: FRAME,
}

const typing: Scene = {
  name: 'typing',
  prepare: async (stage, cause) => {
    await stage.zoomInto(cause)
    await stage.page.keyboard.press('F2')
  },
  step: (stage, at) => stage.letter(WORDS[Math.floor(at / LETTER) % WORDS.length] ?? ' '),
  end: stage => stage.page.keyboard.press('Escape'),
  pace: LETTER,
}

const dragCause: Scene = {
  name: 'dragging a cause',
  prepare: async (stage, cause) => {
    await stage.zoomInto(cause)
    await press(stage, await stage.middleOf(cause))
  },
  step: moveHeld(380),
  end: async stage => {
    await stage.page.keyboard.press('Escape')
    await stage.mouse('mouseReleased', stage.centre)
  },
  pace: FRAME,
}

export const scenes: readonly Scene[] = [resting, panningNear, dragPaper, panningFar, typing, dragCause]
