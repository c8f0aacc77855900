import {
  type CauseId,
  isSaidTime,
  type MomentId,
  ok,
  type Result,
  refuse,
  type SaidTime,
} from '../../model/index.ts'
import { buryEntry } from '../bury-entry.ts'
import { checkCounts } from '../check-limits.ts'
import { cleanLabel } from '../clean-text.ts'
import { findMoment } from '../find-entry.ts'
import { planEntry } from '../make-entry.ts'
import type { RcaEditor } from '../rca-editor.ts'
import { replaceText } from '../replace-text.ts'
import { textOf } from '../schema.ts'
import { setValue } from '../set-value.ts'
import type { Workbench } from '../workbench.ts'

export interface AddMomentArgs {
  readonly text: string
  readonly time: SaidTime
  readonly cause?: CauseId | null
}

/** Says what happened when. */
export function addMoment(editor: RcaEditor, { text, time, cause = null }: AddMomentArgs): Result<MomentId> {
  const id = editor.newId() as MomentId
  return editor.run(bench => {
    const room = checkCounts(bench.rca, { moments: 1 })
    if (!room.ok) return room
    const words = cleanLabel(text)
    if (!words.ok) return words
    const fields = checkFields(bench, { time, cause })
    if (!fields.ok) return fields
    const content = {
      text: { key: 'text', value: words.value },
      values: { at: time.at, precision: time.precision, cause, added: bench.now() },
    } as const
    return ok({ value: id, ...planEntry(bench, bench.types.moments, id, content) })
  })
}

export type EditMomentArgs = { readonly id: MomentId } & Partial<AddMomentArgs>

export const editMoment = (editor: RcaEditor, { id, ...fields }: EditMomentArgs): Result<void> =>
  editor.run(bench => {
    const found = findMoment(bench, id)
    if (!found.ok) return found
    const checked = checkFields(bench, fields)
    if (!checked.ok) return checked
    const entry = found.value
    const label = textOf(entry, 'text')
    const words = cleanLabel(fields.text ?? '', label?.length)
    if (!words.ok) return words
    const write = () => {
      if (fields.text !== undefined && label) replaceText(label, words.value)
      if (fields.time) {
        setValue(entry, 'at', fields.time.at)
        setValue(entry, 'precision', fields.time.precision)
      }
      if (fields.cause !== undefined) setValue(entry, 'cause', fields.cause)
    }
    return ok({ value: undefined, write })
  })

export const removeMoment = (editor: RcaEditor, { id }: { readonly id: MomentId }): Result<void> =>
  editor.run(bench => {
    const entry = findMoment(bench, id)
    if (!entry.ok) return entry
    return ok({ value: undefined, write: () => buryEntry(bench, entry.value), buries: [id] })
  })

function checkFields(bench: Workbench, { time, cause }: Partial<AddMomentArgs>): Result<void> {
  if (time && !isSaidTime(time)) return refuse('bad-value', 'A time is a minute, a day, or unknown.')
  if (cause && !bench.rca.causes.has(cause)) return refuse('unknown-cause', 'This cause is no longer there.')
  return ok(undefined)
}
