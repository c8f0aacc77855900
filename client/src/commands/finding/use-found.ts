import type { ParentId } from 'shared/model'
import { useRcaSelector } from '../../sync/index.ts'
import { useUi } from '../../ui-store/index.ts'
import { useCommandContext } from '../use-command-context.ts'
import { type Found, NOTHING_FOUND } from './find-matches.ts'

export interface FoundNow extends Found {
  readonly current: ParentId | null
}

/** What the find bar has found, as everybody writes; nothing while it is closed. */
export function useFound(): FoundNow {
  const { findIndex } = useCommandContext()
  const { isOpen, query, current } = useUi(ui => ui.finding)
  const drawsParked = useUi(ui => ui.viewHandle?.drawsParked !== false)
  const found = useRcaSelector(rca => (isOpen ? findIndex.find(rca, query, drawsParked) : NOTHING_FOUND))
  return { ...found, current: isOpen ? current : null }
}
