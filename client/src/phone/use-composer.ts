import { useEffect, useRef, useState } from 'react'
import { addCause, editText, parkLine } from 'shared/doc'
import { causeOf, HEAD, isVirtualParent, type ParentId, type Result } from 'shared/model'
import { addActionLine, goOnFrom, questionOf, useCommandContext } from '../commands/index.ts'
import { useRcaSelector } from '../sync/index.ts'
import { useUi } from '../ui-store/index.ts'
import { type ComposerButton, composerQuestion, composerStep } from './composer-step.ts'
import { useDraft } from './use-draft.ts'

export interface Composer {
  readonly target: ParentId
  readonly question: string
  readonly draft: string
  readonly setDraft: (text: string) => void
  readonly press: (button: ComposerButton) => void
}

/**
 * What the words in the field answer: the box that was asked about when they were begun, or that their writer has
 * chosen since. Never the one to which the selection went because somebody else deleted that box.
 */
function useAnswered(target: ParentId, hasWords: boolean): { readonly hasGone: boolean } {
  const [box, setBox] = useState(target)
  const isThere = useRcaSelector(rca => causeOf(rca, box) !== undefined || isVirtualParent(box))
  const hasGone = hasWords && !isThere
  const targetAtLoss = useRef<ParentId | null>(null)
  useEffect(() => {
    if (!hasGone) targetAtLoss.current = null
    else targetAtLoss.current ??= target
    const isChosen = !hasGone || targetAtLoss.current !== target
    if (isChosen) setBox(target)
  }, [hasGone, target])
  return { hasGone }
}

/** The phone as a pen: one question, one answer, four ways on. */
export function useComposer(): Composer {
  const context = useCommandContext()
  const primary = useUi(ui => ui.selected.at(-1) ?? HEAD)
  const [draft, setDraft] = useDraft()
  const target: ParentId = useRcaSelector(rca => causeOf(rca, primary)?.id ?? HEAD)
  const answered = useAnswered(target, draft !== '')
  const question = useRcaSelector(rca =>
    answered.hasGone
      ? 'Its cause was deleted: this will be parked'
      : composerQuestion(questionOf(rca, target)),
  )

  const write = <Value>(result: Result<Value>, goOn: (value: Value) => void) => {
    if (!result.ok) return void context.say({ text: result.error.message, kind: 'problem', id: 'refusal' })
    setDraft('')
    context.editor.endUndoStep()
    goOn(result.value)
  }

  const go = (id: ParentId) => {
    context.ui.getState().select([id])
    context.ui.getState().viewHandle?.reveal(id)
  }

  const press = (button: ComposerButton) => {
    const text = draft.trim()
    const rca = context.editor.rca()
    if (answered.hasGone && text !== '') {
      if (button === 'action') return write(addActionLine(context, HEAD, text), () => {})
      return write(parkLine(context.editor, { text }), () => context.ui.getState().announce('Parked'))
    }
    const step = composerStep(button, {
      target,
      hasDraft: text !== '',
      hasProblem: rca.problem.trim() !== '',
      tree: rca,
    })
    const { openPrompt } = context.ui.getState()
    switch (step.does) {
      case 'write-problem': {
        const edit = { index: 0, remove: rca.problem.length, insert: text }
        return write(editText(context.editor, { target: { of: 'problem' }, edit }), () => go(HEAD))
      }
      case 'add-cause':
        return write(addCause(context.editor, { parent: target, text }), id => {
          if (step.next === 'stay') return context.ui.getState().viewHandle?.reveal(id)
          go(id)
          if (step.next === 'stop-there')
            openPrompt({ of: 'stop', cause: id, turnedFrom: null, chosen: null })
        })
      case 'add-action-item':
        return write(addActionLine(context, target, text), () => goOnFrom(context, target))
      case 'ask':
        if (step.about === 'action-item') openPrompt({ of: 'action-item', cause: target, turnedFrom: null })
        else if (!isVirtualParent(target))
          openPrompt({ of: 'stop', cause: target, turnedFrom: null, chosen: null })
        return
      case 'go':
        return go(step.to)
      case 'nothing':
        return
    }
  }

  return { target, question, draft, setDraft, press }
}
