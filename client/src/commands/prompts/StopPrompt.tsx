import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { type CauseId, type Disposition, dispositions } from 'shared/model'
import type { LinePrompt } from '../../ui-store/index.ts'
import { goOnFrom } from '../close-chain.ts'
import { AnchoredLine } from './AnchoredLine.tsx'
import { LineInput } from './LineInput.tsx'
import styles from './Prompts.module.css'
import { optionByDigit, stopOptions, stopWith } from './stop-options.ts'
import { useAsked } from './use-asked.ts'
import { usePrompt } from './use-prompt.ts'

const NONE: readonly CauseId[] = []

/** Why we stop here: a reason by its digit or by typing, then what that reason wants to know. */
export function StopPrompt({ prompt }: { readonly prompt: Extract<LinePrompt, { of: 'stop' }> }) {
  const end = usePrompt(prompt)
  const { line, setLine } = end
  const { cause, also = NONE, turnedFrom, chosen: reason } = prompt
  const [at, setAt] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  const listId = useId()
  const { ids, about } = useAsked(cause, also)

  const found = reason === null ? stopOptions(line) : []
  const highlighted = found[Math.min(at, found.length - 1)]

  const finish = (disposition: Disposition, detail: string) =>
    end.answer(
      () => stopWith(end.context, ids, disposition, detail),
      () => goOnFrom(end.context, cause),
    )

  const choose = (disposition: Disposition) => {
    if (dispositions[disposition].detail === 'none') return finish(disposition, '')
    setLine('')
    end.context.ui.getState().openPrompt({ ...prompt, chosen: disposition })
    input.current?.focus()
  }

  const onChange = (text: string) => {
    const byDigit = reason === null ? optionByDigit(text) : undefined
    if (byDigit) return choose(byDigit.disposition)
    setLine(text)
    setAt(0)
  }

  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (found.length === 0) return
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    setAt((at + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length)
    event.preventDefault()
  }

  const row = reason === null ? null : dispositions[reason]
  const question = row?.question || 'Why do we stop here?'
  return (
    <AnchoredLine
      box={turnedFrom?.id ?? cause}
      isOnBox={turnedFrom !== null}
      title={`Why we stop at ${about}`}
      input={input}
      onCancel={end.cancel}
      onLeave={() => end.leave(reason && (() => stopWith(end.context, ids, reason, line)))}
    >
      <LineInput
        input={input}
        value={line}
        isPicked={reason === null}
        onChange={onChange}
        onSubmit={() => {
          if (reason !== null) finish(reason, line)
          else if (highlighted) choose(highlighted.disposition)
        }}
        onCancel={end.cancel}
        onTurnBack={reason === null ? end.turnBack : undefined}
        onKey={onKey}
        aria-label={question}
        placeholder={reason === null ? 'A digit, or type' : question}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-activedescendant={highlighted ? `${listId}-${highlighted.digit}` : undefined}
      />
      {row && <span className={styles.hint}>{row.label}. Enter without a word leaves it open.</span>}
      <div id={listId} role="listbox" aria-label="Reasons" className={styles.options}>
        {found.map(option => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are those of the field
          <div
            key={option.digit}
            id={`${listId}-${option.digit}`}
            role="option"
            aria-selected={option === highlighted}
            tabIndex={-1}
            className={styles.option}
            onPointerDown={event => event.preventDefault()}
            onClick={() => choose(option.disposition)}
          >
            <span className={styles.digit}>{option.digit}</span>
            {option.row.label}
          </div>
        ))}
      </div>
    </AnchoredLine>
  )
}
