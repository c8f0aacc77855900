import { type ComponentProps, type KeyboardEvent, useState } from 'react'
import { isComposing, TextField } from '../ui/index.ts'
import { useAtEnd } from './use-at-end.ts'

export interface SettledFieldProps
  extends Omit<ComponentProps<typeof TextField>, 'value' | 'onChange' | 'onBlur' | 'onKeyDown'> {
  readonly value: string
  /** Called with the trimmed text when the person leaves the field or presses Enter, if it differs. */
  readonly onSettle: (text: string) => void
  /** Whether a text is finished as it stands, as a day that was picked is. */
  readonly settlesAtOnce?: (text: string) => boolean
}

/**
 * A single value that is written when it is finished, not letter by letter. What is being typed stays, whatever others
 * write meanwhile, also when the panel goes. `Escape` takes the old value back.
 */
export function SettledField({ value, onSettle, settlesAtOnce, ...rest }: SettledFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const settleOn = (text: string) => {
    setDraft(null)
    if (text.trim() !== value) onSettle(text.trim())
  }
  const settle = () => draft !== null && settleOn(draft)
  useAtEnd(settle)
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return
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
      onChange={event => {
        const text = event.currentTarget.value
        if (settlesAtOnce?.(text)) settleOn(text)
        else setDraft(text)
      }}
      onBlur={settle}
      onKeyDown={onKeyDown}
    />
  )
}
