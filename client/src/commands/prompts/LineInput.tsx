import { type ComponentProps, type KeyboardEvent, type RefObject, useLayoutEffect, useState } from 'react'
import { isComposing, useIsNarrow } from '../../ui/index.ts'
import styles from './Prompts.module.css'

export interface LineInputProps
  extends Omit<ComponentProps<'input'>, 'onChange' | 'onSubmit' | 'onKeyDown' | 'ref'> {
  readonly input: RefObject<HTMLInputElement | null>
  readonly value: string
  /** Whether one usually picks from a list below it: the keyboard of a phone would cover that. */
  readonly isPicked?: boolean
  readonly onChange: (text: string) => void
  /** Enter. */
  readonly onSubmit: () => void
  readonly onCancel: () => void
  /** Backspace as the very first key: what was typed before was not meant as a sign. */
  readonly onTurnBack?: (() => void) | undefined
  /** Sees every other key first; prevent the default to keep it. */
  readonly onKey?: (event: KeyboardEvent<HTMLInputElement>) => void
}

/** The field of a line that is asked for: Enter gives the answer, Escape takes the question back. */
export function LineInput({
  input,
  isPicked = false,
  value,
  onChange,
  onSubmit,
  onCancel,
  onTurnBack,
  onKey,
  ...rest
}: LineInputProps) {
  const [isUntouched, setUntouched] = useState(true)
  // In the same instant: whoever types fast has the next letter on its way already.
  const isNarrow = useIsNarrow()
  const takesFocus = !(isNarrow && isPicked)
  useLayoutEffect(() => {
    if (!takesFocus) return
    input.current?.focus({ preventScroll: true })
    // Behind what was typed before and kept.
    input.current?.setSelectionRange(input.current.value.length, input.current.value.length)
  }, [takesFocus, input])
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event)) return
    onKey?.(event)
    if (event.defaultPrevented) return
    const acts: Readonly<Record<string, (() => void) | undefined>> = {
      Enter: onSubmit,
      Escape: onCancel,
      Backspace: isUntouched && value === '' ? onTurnBack : undefined,
    }
    const act = acts[event.key]
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  return (
    <input
      ref={input}
      type="text"
      className={styles.input}
      autoComplete="off"
      spellCheck
      value={value}
      onChange={event => {
        setUntouched(false)
        onChange(event.currentTarget.value)
      }}
      onKeyDown={onKeyDown}
      {...rest}
    />
  )
}
