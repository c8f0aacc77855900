import { type KeyboardEvent, useRef, useState } from 'react'
import { Button, isComposing, TextField, useWarnOnLeave } from '../ui/index.ts'
import styles from './panels.module.css'
import { useAtEnd } from './use-at-end.ts'
import { useParkWords } from './use-park-words.ts'

export interface AddLineProps {
  readonly label: string
  readonly placeholder: string
  /** What the line becomes. False keeps the words in the field, or parks them at the end: they were refused. */
  readonly onAdd: (text: string) => boolean
  readonly addLabel?: string
}

/**
 * One line that is added to a list with `Enter` or the button; the field stays for the next one. Words left in it when
 * the panel goes are added as well, or parked where what they were for has gone: nothing said is lost. `Escape` takes
 * them back first.
 */
export function AddLine({ label, placeholder, onAdd, addLabel = 'Add' }: AddLineProps) {
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const park = useParkWords()
  const words = text.trim()
  useWarnOnLeave(words !== '')
  const add = () => {
    if (words && onAdd(words)) setText('')
  }
  useAtEnd(() => {
    if (words && !onAdd(words)) park(words)
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    const isTakenBack = event.key === 'Escape' && text !== ''
    if (event.key !== 'Enter' && !isTakenBack) return
    event.preventDefault()
    if (isTakenBack) setText('')
    else add()
  }
  return (
    <div className={styles.line}>
      <TextField
        ref={field}
        label={label}
        isLabelHidden
        placeholder={placeholder}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Button
        onClick={() => {
          add()
          field.current?.focus()
        }}
        disabled={words === ''}
      >
        {addLabel}
      </Button>
    </div>
  )
}
