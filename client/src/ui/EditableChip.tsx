import { type KeyboardEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Chip } from './Chip.tsx'
import styles from './EditableChip.module.css'
import { isComposing } from './is-composing.ts'

export interface EditableChipProps {
  /** What it holds, "Product": its accessible name, and shown while it is empty. */
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Where the keyboard goes after `Enter` and `Escape`; without it, to the chip. */
  readonly onDone?: () => void
  readonly maxLength?: number
  readonly isDisabled?: boolean
  /** Values to choose from while typing. */
  readonly suggestions?: readonly string[]
}

/**
 * A short fact that turns into a field when it is pressed or typed at: `Enter` or leaving keeps it, `Escape` does not.
 */
export function EditableChip({
  label,
  value,
  onChange,
  onDone,
  maxLength,
  isDisabled = false,
  suggestions = [],
}: EditableChipProps) {
  const [isEditing, setEditing] = useState(false)
  const chip = useRef<HTMLButtonElement>(null)
  const isCancelled = useRef(false)

  const edit = () => {
    isCancelled.current = false
    setEditing(true)
  }
  const typeAt = (event: KeyboardEvent) => {
    const isLetter = [...event.key].length === 1 && event.key !== ' '
    // Before the browser looks where the letter goes.
    if (isLetter && !event.ctrlKey && !event.metaKey && !event.altKey) flushSync(edit)
  }
  const finish = (input: HTMLInputElement) => {
    setEditing(false)
    const next = input.value.trim()
    if (!isCancelled.current && next !== value) onChange(next)
  }
  const decide = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event) || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    isCancelled.current = event.key === 'Escape'
    event.currentTarget.blur()
    requestAnimationFrame(() => (onDone ? onDone() : chip.current?.focus()))
  }

  if (isDisabled && value === '') return null
  if (!isEditing)
    return (
      <Chip
        ref={chip}
        isEmpty={value === ''}
        disabled={isDisabled}
        aria-label={value ? `${label}: ${value}. Change` : `Add ${label.toLowerCase()}`}
        onClick={edit}
        onKeyDown={typeAt}
      >
        {value || label}
      </Chip>
    )
  return (
    <>
      <input
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the chip that had the focus
        autoFocus
        className={styles.field}
        aria-label={label}
        defaultValue={value}
        maxLength={maxLength}
        list={suggestions.length > 0 ? `suggestions-${label}` : undefined}
        autoComplete="off"
        onFocus={event => event.currentTarget.select()}
        onKeyDown={decide}
        onBlur={event => finish(event.currentTarget)}
      />
      {suggestions.length > 0 && (
        <datalist id={`suggestions-${label}`}>
          {suggestions.map(suggestion => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </>
  )
}
