import { useRef } from 'react'
import { addEvidence } from 'shared/doc'
import { useRcaSelector } from '../../sync/index.ts'
import type { LinePrompt } from '../../ui-store/index.ts'
import { goTo } from '../close-chain.ts'
import { AnchoredLine } from './AnchoredLine.tsx'
import { readEvidenceLine } from './evidence-line.ts'
import { LineInput } from './LineInput.tsx'
import { usePrompt } from './use-prompt.ts'

export function EvidencePrompt({ prompt }: { readonly prompt: Extract<LinePrompt, { of: 'evidence' }> }) {
  const end = usePrompt(prompt)
  const { line, setLine } = end
  const { cause } = prompt
  const input = useRef<HTMLInputElement>(null)
  const about = useRcaSelector(rca => rca.causes.get(cause)?.text) ?? ''

  const add = () => addEvidence(end.context.editor, { cause, ...readEvidenceLine(line) })
  const submit = () => {
    if (line.trim() === '') return end.cancel()
    end.answer(add, () => {
      goTo(end.context, cause)
      end.context.ui.getState().announce('Evidence noted: it stands in the details of the cause')
    })
  }

  return (
    <AnchoredLine
      box={cause}
      isOnBox={false}
      title={`What makes us believe “${about}”`}
      input={input}
      onCancel={end.cancel}
      onLeave={() => end.leave(add)}
    >
      <LineInput
        input={input}
        value={line}
        onChange={setLine}
        onSubmit={submit}
        onCancel={end.cancel}
        aria-label="Evidence"
        placeholder="What was seen, or a link"
      />
    </AnchoredLine>
  )
}
