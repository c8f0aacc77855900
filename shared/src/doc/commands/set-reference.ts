import { type CauseId, ok, type Reference, type Result } from '../../model/index.ts'
import { findCause } from '../find-entry.ts'
import type { RcaEditor } from '../rca-editor.ts'
import { referenceValues, writeReference } from '../reference-values.ts'

export interface SetReferenceArgs {
  readonly id: CauseId
  /** Null takes the reference away. */
  readonly reference: Reference | null
}

/** Says which RCA, cause or action item a cause refers to. */
export const setReference = (editor: RcaEditor, { id, reference }: SetReferenceArgs): Result<void> =>
  editor.run(bench => {
    const cause = findCause(bench, id)
    if (!cause.ok) return cause
    const values = referenceValues(reference)
    if (!values.ok) return values
    return ok({ value: undefined, write: () => writeReference(cause.value.entry, values.value) })
  })
