import {
  type CauseId,
  type CauseKind,
  causeKinds,
  HEAD,
  isCauseKind,
  ok,
  type Result,
  refuse,
} from '../../model/index.ts'
import { findCause } from '../find-entry.ts'
import { planEach } from '../plan-each.ts'
import type { RcaEditor } from '../rca-editor.ts'
import { setValue } from '../set-value.ts'

export interface SetKindArgs {
  readonly ids: readonly CauseId[]
  readonly kind: CauseKind
}

/** Says whether first bones are impacts, categories or plain causes. What lies deeper is a cause. */
export const setKind = (editor: RcaEditor, { ids, kind }: SetKindArgs): Result<void> =>
  editor.run(bench =>
    planEach(ids, id => {
      const cause = findCause(bench, id)
      if (!cause.ok) return cause
      if (!isCauseKind(kind)) return refuse('bad-value', 'There is no such kind of cause.')
      if (causeKinds[kind].isBone && cause.value.node.parent !== HEAD)
        return refuse('fixed-place', 'Only what hangs on the problem itself is an impact or a category.')
      return ok({ value: undefined, write: () => setValue(cause.value.entry, 'kind', kind) })
    }),
  )
