import { setTimeout as wait } from 'node:timers/promises'
import type { CauseId } from 'shared/model'
import type { FramesSeen } from './page-meter.ts'
import type { RemoteWriters } from './remote-writers.ts'
import type { Scene } from './scenes.ts'
import type { Stage } from './stage.ts'

/** Each scene is one gesture, longer than others' changes are ever held back, read in parts whose median counts. */
const PARTS = 3
const PART_MS = 700

export interface Played {
  readonly scene: string
  readonly hasOthers: boolean
  readonly p50: number
  readonly p95: number
  readonly worst: number
  readonly over50: number
  readonly over100: number
  readonly frames: number
  /** P95 of ms from an input to the end of the next paint; NaN without input. */
  readonly input: number
  /** Of one processor, the part that the main thread used. */
  readonly cpu: number
}

export const quantile = (values: readonly number[], part: number): number => {
  const sorted = Array.from(values).sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** Plays a scene, alone or while others write 30 edits a second, and gives the figures of its frames. */
export async function play(
  stage: Stage,
  scene: Scene,
  cause: CauseId,
  others: RemoteWriters | null,
): Promise<Played> {
  await scene.prepare(stage, cause)
  others?.start()
  const sent: Promise<unknown>[] = []
  const parts: FramesSeen[] = []
  await stage.page.evaluate(() => window.meter.start())
  const cpu = await stage.cpu()
  const began = performance.now()
  for (let due = began; parts.length < PARTS; ) {
    const at = performance.now() - began
    sent.push(scene.step(stage, at))
    if (at >= PART_MS * (parts.length + 1)) parts.push(await stage.page.evaluate(() => window.meter.stop()))
    // A hand that was held up does not make up for it.
    due = Math.max(due + scene.pace, performance.now())
    await wait(due - performance.now())
  }
  await Promise.all(sent)
  others?.pause()
  const used = ((await stage.cpu()) - cpu) / ((performance.now() - began) / 1000)
  await scene.end(stage)
  return { scene: scene.name, hasOthers: others !== null, cpu: used, ...figuresOf(parts) }
}

function figuresOf(parts: readonly FramesSeen[]) {
  const all = parts.flatMap(part => part.frames)
  /** Of the parts in which there was anything: what is held up long enough has parts without a frame. */
  const ofParts = (read: (part: FramesSeen) => readonly number[], share: number) =>
    median(parts.map(part => quantile(read(part), share)).filter(Number.isFinite))
  return {
    p50: ofParts(part => part.frames, 0.5),
    p95: ofParts(part => part.frames, 0.95),
    worst: Math.max(...all),
    over50: all.filter(ms => ms > 50).length,
    over100: all.filter(ms => ms > 100).length,
    frames: all.length,
    input: ofParts(part => part.inputs, 0.95),
  }
}
