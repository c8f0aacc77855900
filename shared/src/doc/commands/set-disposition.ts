import {
  type CauseId,
  type Disposition,
  isDisposition,
  LIMITS,
  ok,
  type Reference,
  type Result,
  refuse,
} from '../../model/index.ts'
import { cleanValue } from '../clean-text.ts'
import { findCause } from '../find-entry.ts'
import { planEach } from '../plan-each.ts'
import type { RcaEditor } from '../rca-editor.ts'
import { referenceValues, writeReference } from '../reference-values.ts'
import { orNull, setValue } from '../set-value.ts'

export interface SetDispositionArgs {
  readonly ids: readonly CauseId[]
  /** Null: the chain goes on; the note goes with it. */
  readonly disposition: Disposition | null
  /** What it would cost, who finds out; absent: as it was. */
  readonly note?: string
  /** Absent: as it was; null: none. */
  readonly reference?: Reference | null
}

/** Says why the chains of whys that end in these causes stop there. */
export const setDisposition = (
  editor: RcaEditor,
  { ids, disposition, note, reference }: SetDispositionArgs,
): Result<void> =>
  editor.run(bench =>
    planEach(ids, id => {
      const cause = findCause(bench, id)
      if (!cause.ok) return cause
      const { entry, node } = cause.value
      if (disposition !== null && !isDisposition(disposition))
        return refuse('bad-value', 'There is no such reason to stop.')
      const clean = cleanValue(disposition === null ? '' : (note ?? node.dispositionNote), LIMITS.label)
      if (!clean.ok) return clean
      const values = reference === undefined ? undefined : referenceValues(reference)
      if (values && !values.ok) return values
      return ok({
        value: undefined,
        write: () => {
          setValue(entry, 'disposition', disposition)
          setValue(entry, 'dispositionNote', orNull(clean.value))
          if (values) writeReference(entry, values.value)
        },
      })
    }),
  )
