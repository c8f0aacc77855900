import { type CauseId, type EvidenceId, LIMITS, ok, type Result } from '../../model/index.ts'
import { buryEntry } from '../bury-entry.ts'
import { checkCounts } from '../check-limits.ts'
import { cleanLabel, cleanValue } from '../clean-text.ts'
import { findCause, findEvidence } from '../find-entry.ts'
import { planEntry } from '../make-entry.ts'
import type { RcaEditor } from '../rca-editor.ts'
import { replaceText } from '../replace-text.ts'
import { textOf } from '../schema.ts'
import { orNull, setValue } from '../set-value.ts'

export interface AddEvidenceArgs {
  readonly cause: CauseId
  readonly text?: string
  readonly url?: string
}

/** Says what makes us believe a cause. */
export function addEvidence(
  editor: RcaEditor,
  { cause, text = '', url = '' }: AddEvidenceArgs,
): Result<EvidenceId> {
  const id = editor.newId() as EvidenceId
  return editor.run(bench => {
    const found = findCause(bench, cause)
    if (!found.ok) return found
    const room = checkCounts(bench.rca, { evidence: 1 })
    if (!room.ok) return room
    const words = cleanLabel(text)
    if (!words.ok) return words
    const address = cleanValue(url, LIMITS.url)
    if (!address.ok) return address
    const content = {
      text: { key: 'text', value: words.value },
      values: { cause, url: orNull(address.value), by: bench.by, at: bench.now() },
    } as const
    return ok({ value: id, ...planEntry(bench, bench.types.evidence, id, content) })
  })
}

export interface EditEvidenceArgs {
  readonly id: EvidenceId
  readonly text?: string
  readonly url?: string
}

export const editEvidence = (editor: RcaEditor, { id, text, url }: EditEvidenceArgs): Result<void> =>
  editor.run(bench => {
    const entry = findEvidence(bench, id)
    if (!entry.ok) return entry
    const address = cleanValue(url ?? '', LIMITS.url)
    if (!address.ok) return address
    const label = textOf(entry.value, 'text')
    const words = cleanLabel(text ?? '', label?.length)
    if (!words.ok) return words
    const write = () => {
      if (text !== undefined && label) replaceText(label, words.value)
      if (url !== undefined) setValue(entry.value, 'url', orNull(address.value))
    }
    return ok({ value: undefined, write })
  })

export const removeEvidence = (editor: RcaEditor, { id }: { readonly id: EvidenceId }): Result<void> =>
  editor.run(bench => {
    const entry = findEvidence(bench, id)
    if (!entry.ok) return entry
    return ok({ value: undefined, write: () => buryEntry(bench, entry.value), buries: [id] })
  })
