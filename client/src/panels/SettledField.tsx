import { type ComponentProps, type KeyboardEvent, useState } from 'react'
import { TextField } from '../ui/index.ts'
import { useAtEnd } from './use-at-end.ts'

export interface SettledFieldProps
  extends Omit<ComponentProps<typeof TextField>, 'value' | 'onChange' | 'onBlur' | 'onKeyDown'> {
  readonly value: string
  /** Called with the trimmed text when the person leaves the field or presses Enter, if it differs. */
  readonly onSettle: (text: string) => void
}

/**
 * A single value that is written when it is finished, not letter by letter. What is being typed stays, whatever others
 * write meanwhile, also when the panel goes. `Escape` takes the old value back.
 */
export function SettledField({ value, onSettle, ...rest }: SettledFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const settle = () => {
    const next = draft?.trim()
    setDraft(null)
    if (next !== undefined && next !== value) onSettle(next)
  }
  useAtEnd(settle)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') settle()
    if (event.key === 'Escape' && draft !== null) {
      event.preventDefault()
      setDraft(null)
    }
  }
  return (
    <TextField
      {...rest}
      value={draft ?? value}
      onChange={event => setDraft(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={onKeyDown}
    />
  )
}
