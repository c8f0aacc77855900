import { setTimeout as wait } from 'node:timers/promises'
import type { CauseId } from 'shared/model'
import type { WorkSeen } from './page-meter.ts'
import { median } from './play.ts'
import type { RemoteWriters } from './remote-writers.ts'
import type { Stage } from './stage.ts'

const EDITS = 5
/** Until an edit of somebody else is drawn and has glided to its place, ms: twice what they are gathered for. */
const DRAWN = 800

export type WorkPerEdit = readonly (WorkSeen & { readonly edited: string })[]

/** What one edit of somebody else makes React and the labels do, when it is drawn alone. */
export async function measureWork(stage: Stage, others: RemoteWriters, cause: CauseId): Promise<WorkPerEdit> {
  const take = () => stage.page.evaluate(() => window.meter.takeWork())
  await wait(DRAWN)
  await take()
  const measureEdits = async (edited: string, edit: () => void, edits = EDITS) => {
    const seen: WorkSeen[] = []
    for (let run = 0; run < edits; run++) {
      edit()
      await wait(DRAWN)
      seen.push(await take())
    }
    const of = (key: keyof WorkSeen) => median(seen.map(work => work[key]))
    return {
      edited,
      commits: of('commits'),
      rendered: of('rendered'),
      rewritten: of('rewritten'),
      moved: of('moved'),
    }
  }
  return [
    await measureEdits('nothing', () => undefined, 1),
    await measureEdits('a label in sight', () => others.rewrite(cause)),
    await measureEdits('labels anywhere', () => others.rewrite(others.anyCause())),
  ]
}
