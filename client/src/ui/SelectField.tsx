import type { ComponentProps } from 'react'
import { FieldFrame, type FieldWords } from './FieldFrame.tsx'

export interface SelectFieldProps extends FieldWords, ComponentProps<'select'> {}

/** One of a few fixed choices, its children `<option>`s. The system's own list: nothing is better on a phone. */
export function SelectField({ label, isLabelHidden, className, id, ...rest }: SelectFieldProps) {
  return (
    <FieldFrame {...{ label, isLabelHidden, className, id }}>
      {control => <select {...control} {...rest} />}
    </FieldFrame>
  )
}
