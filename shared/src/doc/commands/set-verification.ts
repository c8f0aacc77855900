import {
  type CauseId,
  isVerification,
  ok,
  type Result,
  refuse,
  type Verification,
} from '../../model/index.ts'
import { findCause } from '../find-entry.ts'
import { planEach } from '../plan-each.ts'
import type { RcaEditor } from '../rca-editor.ts'
import { orNull, setValue } from '../set-value.ts'

export interface SetVerificationArgs {
  readonly ids: readonly CauseId[]
  readonly verification: Verification
}

/** Says of causes whether it is so. */
export const setVerification = (
  editor: RcaEditor,
  { ids, verification }: SetVerificationArgs,
): Result<void> =>
  editor.run(bench =>
    planEach(ids, id => {
      const cause = findCause(bench, id)
      if (!cause.ok) return cause
      if (!isVerification(verification))
        return refuse('bad-value', 'A cause is confirmed, ruled out or neither.')
      const stored = orNull(verification === 'unverified' ? '' : verification)
      return ok({ value: undefined, write: () => setValue(cause.value.entry, 'verification', stored) })
    }),
  )
