import { addEvidence, addTag, parkLine } from 'shared/doc'
import { HEAD, isVirtualParent, ok, type Result } from 'shared/model'
import type { Draft } from '../../ui-store/index.ts'
import { addActionLine } from '../action-line.ts'
import { type CommandContext, rcaOf } from '../command.ts'
import { readEvidenceLine } from './evidence-line.ts'
import { stopWith } from './stop-options.ts'

/**
 * When the page goes: each line with words in it, open or waiting for its question, is answered as a press elsewhere
 * would have answered it. Words that cannot go where they were meant are parked.
 */
export function keepDrafts(context: CommandContext): void {
  const { drafts, setDraft } = context.ui.getState()
  for (const draft of drafts.values()) {
    const words = draft.text.trim()
    if (words !== '' && !answer(context, draft.of, words).ok) parkLine(context.editor, { text: words })
    setDraft(draft.of, '')
  }
}

function answer(context: CommandContext, of: Draft['of'], words: string): Result<unknown> {
  const { editor } = context
  if (of === 'park') return parkLine(editor, { text: words })
  const { causes } = rcaOf(context)
  if (of.of === 'action-item') {
    const isThere = isVirtualParent(of.cause) || causes.has(of.cause)
    return addActionLine(context, isThere ? of.cause : HEAD, words)
  }
  const ids = [...(('also' in of && of.also) || []), of.cause].filter(id => causes.has(id))
  const orPark = (act: () => Result<unknown>) => (ids.length > 0 ? act() : parkLine(editor, { text: words }))
  switch (of.of) {
    case 'evidence':
      return orPark(() => addEvidence(editor, { cause: of.cause, ...readEvidenceLine(words) }))
    case 'tag':
      return orPark(() => addTag(editor, { ids, tag: words }))
    case 'stop': {
      const { chosen } = of
      // Letters that only look for a reason are no answer.
      return chosen === null ? ok(null) : orPark(() => stopWith(context, ids, chosen, words))
    }
  }
}
