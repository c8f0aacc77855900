import {
  type CauseId,
  type DeletionId,
  type EvidenceId,
  LIMITS,
  ok,
  type Result,
  refuse,
} from '../../model/index.ts'
import { buryEntry } from '../bury-entry.ts'
import { cleanParagraph, cleanValue } from '../clean-text.ts'
import { findCause, findEvidence } from '../find-entry.ts'
import { bear, makeUnborn, putEntry } from '../make-entry.ts'
import type { RcaEditor } from '../rca-editor.ts'
import { replaceText } from '../replace-text.ts'
import { entryOf, textOf } from '../schema.ts'
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
  return editor.run(
    bench => {
      const found = findCause(bench, cause)
      if (!found.ok) return found
      if (bench.rca.evidence.size >= LIMITS.evidence)
        return refuse('over-limit', `This page holds at most ${LIMITS.evidence} pieces of evidence.`)
      const words = cleanParagraph(text)
      const address = cleanValue(url, LIMITS.url)
      if (!address.ok) return address
      if (words.length > LIMITS.label)
        return refuse('text-too-long', `Evidence is at most ${LIMITS.label} characters.`)
      const { evidence } = bench.types
      const create = () => {
        const entry = putEntry(evidence, id, {
          text: { key: 'text', value: words },
          values: { cause, url: orNull(address.value), by: bench.by, at: bench.now() },
        })
        makeUnborn(entry, bench.newId() as DeletionId)
      }
      return ok({ value: id, create, write: () => bear(entryOf(evidence, id)) })
    },
    { subject: id },
  )
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
    const write = () => {
      const words = textOf(entry.value, 'text')
      if (text !== undefined && words) replaceText(words, cleanParagraph(text))
      if (url !== undefined) setValue(entry.value, 'url', orNull(address.value))
    }
    return ok({ value: undefined, write })
  })

export const removeEvidence = (editor: RcaEditor, { id }: { readonly id: EvidenceId }): Result<void> =>
  editor.run(bench => {
    const entry = findEvidence(bench, id)
    if (!entry.ok) return entry
    return ok({ value: undefined, write: () => buryEntry(bench, entry.value) })
  })
