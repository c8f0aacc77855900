import { type ComponentProps, type KeyboardEvent, useRef, useState } from 'react'
import { isComposing, TextField, useWarnOnLeave } from '../ui/index.ts'
import { useAtEnd } from './use-at-end.ts'
import { useParkWords } from './use-park-words.ts'

export interface SettledFieldProps
  extends Omit<ComponentProps<typeof TextField>, 'value' | 'onChange' | 'onBlur' | 'onKeyDown'> {
  readonly value: string
  /** Called with the trimmed text when the person leaves the field or presses Enter, if it differs. Null: refused. */
  readonly onSettle: (text: string) => unknown
  /** Whether a text is finished as it stands, as a day that was picked is. */
  readonly settlesAtOnce?: (text: string) => boolean
}

/**
 * A single value that is written when it is finished, not letter by letter. What is being typed stays, whatever others
 * write meanwhile, also when it is refused; when the panel goes it is written, or parked where what it was for has gone.
 * `Escape` takes the old value back, and so does leaving a date of which a part is missing: it has no value at all.
 */
export function SettledField({ value, onSettle, settlesAtOnce, ...rest }: SettledFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const park = useParkWords()
  useWarnOnLeave(draft !== null && draft.trim() !== value)
  const isTaken = (words: string) => words === value || onSettle(words) !== null
  const settleOn = (text: string) => setDraft(isTaken(text.trim()) ? null : text)
  const isHalf = () => field.current?.validity.badInput ?? false
  const settle = () => {
    if (isHalf()) setDraft(null)
    else if (draft !== null) settleOn(draft)
  }
  useAtEnd(() => {
    const words = draft?.trim() ?? ''
    if (draft !== null && !isHalf() && !isTaken(words) && words) park(words)
  })
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
      ref={field}
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
