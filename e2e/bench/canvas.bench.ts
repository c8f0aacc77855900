import { loadavg } from 'node:os'
import { type Browser, chromium } from '@playwright/test'
import { type CauseId, LIMITS, type RcaId } from 'shared/model'
import { findBrowser } from '../../server/launch/find-browser.mjs'
import { randomCauses, randomLabel, seededRandom } from '../../shared/bench/random-causes.ts'
import { browserArgs } from '../browser-args.ts'
import { ServerProcess } from '../server/server-process.ts'
import { type FirstPaint, measureFirstPaint } from './first-paint.ts'
import { measureMinute } from './minute.ts'
import { type Played, play } from './play.ts'
import { measureWork, type WorkPerEdit } from './react-work.ts'
import { RemoteWriters } from './remote-writers.ts'
import { scenes } from './scenes.ts'
import { Stage } from './stage.ts'

/** Of the largest there is, some are added while it is measured: no command goes beyond the limit. */
const SIZES = [50, 1000, LIMITS.causes - 150]
/** With how many causes the minute of edits is spent. */
const LARGEST = Math.max(...SIZES)

type Sample = ReturnType<typeof randomCauses>[number]

function pageOf(causes: readonly Sample[], random: () => number): string {
  const lines = (of: readonly Sample[], indent: string): readonly string[] =>
    of.flatMap(({ text, children = [] }) => [`${indent}- ${text}`, ...lines(children, `${indent}  `)])
  return [`# ${randomLabel(random)}`, '', ...lines(causes, '')].join('\n')
}

async function seed(origin: string, count: number, random: () => number): Promise<RcaId> {
  const reply = await fetch(`${origin}/api/rcas`, {
    method: 'POST',
    headers: { 'content-type': 'text/markdown' },
    body: pageOf(randomCauses(count, random), random),
  })
  if (!reply.ok) throw new Error(`Not created: ${reply.status} ${await reply.text()}`)
  return ((await reply.json()) as { id: RcaId }).id
}

/** A leaf with siblings, three whys deep: there is something around it, and it can be taken in the hand. */
function causeToWatch(others: RemoteWriters): CauseId {
  const { causes, children } = others.rca()
  const depthOf = (id: CauseId): number => {
    const parent = causes.get(id)?.parent as CauseId
    return causes.has(parent) ? depthOf(parent) + 1 : 1
  }
  const fits = Array.from(causes.keys())
    .sort()
    .filter(id => !children.get(id)?.length && depthOf(id) === 3)
    .find(id => (children.get(causes.get(id)?.parent as CauseId)?.length ?? 0) > 1)
  if (!fits) throw new Error('no such cause')
  return fits
}

interface Measured {
  readonly causes: number
  readonly firstPaint: FirstPaint
  readonly played: readonly Played[]
  readonly elements: Record<'near' | 'far', { readonly all: number; readonly labels: number }>
  readonly work: WorkPerEdit
  readonly minute: Record<string, string> | null
}

async function measure(browser: Browser, server: ServerProcess, causes: number): Promise<Measured> {
  const random = seededRandom(causes)
  const rca = await seed(server.url, causes, random)
  const others = await RemoteWriters.join(`${server.url.replace('http', 'ws')}/sync`, rca, random)
  const url = `${server.url}/r/${rca}`
  const firstPaint = await measureFirstPaint(browser, url)
  const stage = await Stage.open(browser)
  try {
    await stage.visit(url)
    const cause = causeToWatch(others)
    const heapBefore = await stage.heap()
    const played: Played[] = []
    for (const scene of scenes)
      for (const writers of [null, others]) played.push(await play(stage, scene, cause, writers))
    await stage.zoomOut()
    const far = await stage.elements()
    await stage.zoomInto(cause)
    const near = await stage.elements()
    const minute = causes === LARGEST ? await measureMinute(stage, others, heapBefore.held) : null
    const work = await measureWork(stage, others, cause)
    return { causes, firstPaint, played, elements: { near, far }, work, minute }
  } finally {
    others.leave()
    await stage.close()
  }
}

const round = (value: number): number => Math.round(value * 10) / 10
const ratio = (value: number, base: number | undefined): string =>
  base ? `${(value / base).toFixed(1)}×` : '–'

function frameRows(all: readonly Measured[]) {
  const base = new Map(all[0]?.played.map(played => [`${played.scene} ${played.hasOthers}`, played]))
  return all.flatMap(({ causes, played }) =>
    played.map(({ scene, hasOthers, frames, ...figures }) => {
      const quiet = base.get(`${scene} false`)
      return {
        causes,
        scene,
        'edits/s': hasOthers ? 30 : 0,
        'p50 ms': round(figures.p50),
        'p95 ms': round(figures.p95),
        'p95 ratio': ratio(figures.p95, quiet?.p95),
        'worst ms': round(figures.worst),
        '> 50 ms': `${figures.over50} of ${frames}`,
        '> 100 ms': figures.over100,
        'main thread': `${Math.round(100 * figures.cpu)} %`,
        'input p95 ms': Number.isNaN(figures.input) ? '–' : round(figures.input),
        'input ratio': Number.isNaN(figures.input) ? '–' : ratio(figures.input, quiet?.input),
      }
    }),
  )
}

const firstPaintRows = (all: readonly Measured[]) =>
  all.map(({ causes, firstPaint: { cold, ofDocument, cpu, warm } }) => ({
    causes,
    'cold ms': Math.round(cold),
    'from the document on ms': Math.round(ofDocument),
    'main thread CPU ms': Math.round(cpu),
    'warm ms': Math.round(warm),
    'cold ratio': ratio(cold, all[0]?.firstPaint.cold),
    'warm ratio': ratio(warm, all[0]?.firstPaint.warm),
  }))

/**
 * The drawing in a real browser, 1920 × 1080. Goals: no frame over 100 ms with 1,000 causes; p95 at most 33 ms and the
 * first paint at most 300 ms after the document with 5,000. Ratios are against 50 causes and nobody else in the same
 * run: the machine is not measured.
 */
export default async function canvas() {
  const executablePath = await findBrowser()
  const server = await ServerProcess.create()
  const browser = await chromium.launch({ executablePath, args: browserArgs })
  const began = performance.now()
  try {
    const all: Measured[] = []
    for (const causes of SIZES) all.push(await measure(browser, server, causes))
    const load = loadavg().map(value => value.toFixed(1))
    const seconds = Math.round((performance.now() - began) / 1000)
    return [
      {
        title: 'First paint, ms (goal with 5,000: at most 300 from the document on)',
        rows: firstPaintRows(all),
      },
      {
        title: `Frames (goals: none over 100 ms with 1,000; p95 at most 33 ms with 5,000); load of the machine ${load.join(' ')}, ${seconds} s`,
        rows: frameRows(all),
      },
      {
        title: 'One edit of somebody else, drawn by itself: median of several (must not grow with the tree)',
        rows: all.flatMap(({ causes, work }) => work.map(row => ({ causes, ...row }))),
      },
      {
        title: 'Elements in the page',
        rows: all.flatMap(({ causes, elements: { near, far } }) => [
          { causes, view: 'near', elements: near.all, labels: near.labels },
          { causes, view: 'all in view', elements: far.all, labels: far.labels },
        ]),
      },
      {
        title: `A minute of 30 edits a second with ${LARGEST} causes`,
        rows: all.flatMap(({ minute }) => (minute ? [minute] : [])),
      },
    ]
  } finally {
    await browser.close()
    await server.remove()
  }
}
