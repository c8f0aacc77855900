import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { parkLine } from 'shared/doc'
import { useUi } from '../../ui-store/index.ts'
import { useCommandContext } from '../use-command-context.ts'
import { LineInput } from './LineInput.tsx'
import styles from './Prompts.module.css'
import { useDraftLine } from './use-draft-line.ts'

/** One line from anywhere (`Ctrl/⌘+J`): said, kept, and back to where one typed. */
export function ParkLine() {
  return useUi(ui => ui.dialog === 'park') ? <OpenParkLine /> : null
}

function OpenParkLine() {
  const { ui, editor, say } = useCommandContext()
  const [text, setText] = useDraftLine('park')
  const [cameFrom] = useState(() => document.activeElement)
  const input = useRef<HTMLInputElement>(null)

  const close = () => {
    setText('')
    flushSync(() => ui.getState().openDialog(null))
    if (cameFrom instanceof HTMLElement && cameFrom.isConnected && cameFrom !== document.body)
      cameFrom.focus({ preventScroll: true })
    else ui.getState().viewHandle?.focus()
  }
  const park = () => {
    if (text.trim() === '') return close()
    const result = parkLine(editor, { text })
    if (!result.ok) return void say({ text: result.error.message, kind: 'problem', id: 'refusal' })
    ui.getState().announce('Parked')
    close()
  }

  return (
    <div
      className={styles.park}
      role="dialog"
      aria-label="Park a line"
      data-line
      onBlur={event => {
        // A press elsewhere: what was typed is kept, as everything that is said.
        const isLeft = !event.currentTarget.contains(event.relatedTarget) && document.hasFocus()
        if (isLeft && ui.getState().dialog === 'park') park()
      }}
    >
      <LineInput
        input={input}
        value={text}
        onChange={setText}
        onSubmit={park}
        onCancel={close}
        aria-label="Said, without a place yet"
        placeholder="Said, without a place yet"
        autoFocus
      />
      <span className={styles.hint}>Enter parks it under “Also raised” and takes you back.</span>
    </div>
  )
}
