import { type CauseId, LIMITS, ok, type Result, refuse } from '../../model/index.ts'
import { cleanValue } from '../clean-text.ts'
import { findCause } from '../find-entry.ts'
import { planEach } from '../plan-each.ts'
import type { RcaEditor } from '../rca-editor.ts'
import { setValue } from '../set-value.ts'

export interface TagArgs {
  readonly ids: readonly CauseId[]
  readonly tag: string
}

export const addTag = (editor: RcaEditor, { ids, tag }: TagArgs): Result<void> =>
  editor.run(bench =>
    planEach(ids, id => {
      const cause = findCause(bench, id)
      if (!cause.ok) return cause
      const { entry, node } = cause.value
      const clean = cleanValue(tag, LIMITS.name)
      if (!clean.ok) return clean
      if (clean.value === '') return refuse('bad-value', 'A tag needs a word.')
      if (!node.tags.includes(clean.value) && node.tags.length >= LIMITS.tagsPerCause)
        return refuse('bad-value', `A cause has at most ${LIMITS.tagsPerCause} tags.`)
      return ok({ value: undefined, write: () => setValue(entry, `tag:${clean.value}`, true) })
    }),
  )

export const removeTag = (editor: RcaEditor, { ids, tag }: TagArgs): Result<void> =>
  editor.run(bench =>
    planEach(ids, id => {
      const cause = findCause(bench, id)
      if (!cause.ok) return cause
      return ok({ value: undefined, write: () => setValue(cause.value.entry, `tag:${tag}`, null) })
    }),
  )
