import { type KeyboardEvent, useState } from 'react'
import { Button, TextField } from '../ui/index.ts'
import styles from './panels.module.css'

export interface AddLineProps {
  readonly label: string
  readonly placeholder: string
  /** What the line becomes. False keeps the words in the field: they were refused. */
  readonly onAdd: (text: string) => boolean
  readonly addLabel?: string
}

/** One line that is added to a list with `Enter` or the button; the field stays for the next one. */
export function AddLine({ label, placeholder, onAdd, addLabel = 'Add' }: AddLineProps) {
  const [text, setText] = useState('')
  const add = () => {
    const words = text.trim()
    if (words && onAdd(words)) setText('')
  }
  const addOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    add()
  }
  return (
    <div className={styles.line}>
      <TextField
        label={label}
        isLabelHidden
        placeholder={placeholder}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
        onKeyDown={addOnEnter}
      />
      <Button onClick={add} disabled={text.trim() === ''}>
        {addLabel}
      </Button>
    </div>
  )
}
